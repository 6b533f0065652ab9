import { COLLECTION, oneLine, SITE, type CalendarDay, type Citation } from './citation.ts';

/** RIS writes days with slashes and an empty fourth part. */
const risDay = ({ year, month, day }: CalendarDay): string =>
  `${year}/${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}/`;

/** A record of the RIS format (Research Information Systems, 2001; tags as Zotero and EndNote read them), in UTF-8. */
export function toRis({ key, author, title, url, issued, accessed, build, notes }: Citation): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['TY', 'ELEC'],
    ['ID', key],
    // RIS has no way to say that a name is one: what follows a comma would be taken for the given name.
    ['AU', author?.replaceAll(/\s*,\s*/g, ' ')],
    ['TI', title],
    ['T2', `${SITE}: ${COLLECTION}`],
    ['PY', String(issued.year)],
    ['DA', risDay(issued)],
    ['Y2', risDay(accessed)],
    ['UR', url],
    ...[...notes, `Index build ${build}.`].map((note) => ['N1', note] as const),
    ['ER', ''],
  ];
  return fields
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`]))
    .join('');
}
