import { COLLECTION, oneLine, SITE, type CalendarDay, type Citation } from './citation.ts';

const dateParts = ({ year, month, day }: CalendarDay): { 'date-parts': number[][] } => ({
  'date-parts': [[year, month, day]],
});

/** One item of CSL-JSON, as citeproc and Zotero read it (Citation Style Language 1.0.2, csl-data.json). */
export function toCslJson({
  key,
  type,
  author,
  title,
  url,
  issued,
  accessed,
  build,
  notes,
}: Citation): string {
  const item = {
    id: key,
    type: type === 'tweet' ? 'post' : 'dataset',
    ...(author !== undefined && { author: [{ literal: oneLine(author) }] }),
    title: oneLine(title),
    'container-title': SITE,
    archive: COLLECTION,
    version: build,
    URL: url,
    issued: dateParts(issued),
    accessed: dateParts(accessed),
    note: oneLine(notes.join(' ')),
  };
  return `${JSON.stringify([item], undefined, 2)}\n`;
}
