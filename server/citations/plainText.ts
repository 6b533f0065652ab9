import { day } from '../helpers/dates.ts';
import { COLLECTION, isoDay, oneLine, SITE, type Citation } from './citation.ts';

/** The citation as running text, one line. */
export function toPlainText({ author, title, url, issued, accessed, build, notes, type }: Citation): string {
  const when = type === 'tweet' ? ` ${day(isoDay(issued))}.` : '';
  const parts = [
    `${author === undefined ? '' : `${author}. `}${title}.${when}`,
    `${SITE}: ${COLLECTION}.`,
    ...notes,
    `Index build ${build}.`,
    `Accessed ${day(isoDay(accessed))} (UTC).`,
  ];
  return `${oneLine(parts.join(' '))} ${url}\n`;
}
