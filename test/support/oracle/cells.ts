/** A row of a release by column, as it stands in the file; a column that the file lacks is undefined. */
export type Row = Readonly<Partial<Record<string, string>>>;

/** A cell without blanks around it; undefined where it is empty. */
export const cellOf = (row: Row, column: string): string | undefined => {
  const cell = row[column]?.trim() ?? '';
  return cell === '' ? undefined : cell;
};

/** What a re-saving program made of an id: `1.19e+18`, `98336677.0`. It is there, and unknown. */
const isDamaged = (id: string): boolean => /^[\d.]+(?:e[+-]?\d+)?$/i.test(id) && !/^\d+$/.test(id);

/** An id that can be compared. */
export function idOf(row: Row, column: string): string | undefined {
  const id = cellOf(row, column);
  return id === undefined || isDamaged(id) ? undefined : id;
}

/** A count; undefined where it is not recorded. */
export function countOf(row: Row, column: string): number | undefined {
  const cell = cellOf(row, column);
  return cell !== undefined && /^\d+(?:\.0*)?$/.test(cell) ? Number.parseInt(cell, 10) : undefined;
}

/** `true`, `True`, `false`, `False`; undefined where the release does not say. */
export function flagOf(row: Row, column: string): boolean | undefined {
  const cell = cellOf(row, column)?.toLowerCase();
  return cell === 'true' ? true : cell === 'false' ? false : undefined;
}

/** Items of `[a, b]` or `['a', "b's"]`: a bare list is parted by comma and blank, since addresses hold commas. */
export function listOf(row: Row, column: string): readonly string[] {
  const inside = cellOf(row, column)?.slice(1, -1) ?? '';
  if (inside === '') return [];
  const isQuoted = /^['"]|, ['"]/.test(inside);
  if (!isQuoted) return inside.split(', ').filter((item) => item !== '');
  const items = inside.matchAll(/'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|([^\s,]+)/gs);
  return [...items].map(([, single, double, bare]) =>
    (single ?? double ?? bare ?? '').replace(/\\(['"\\])/g, '$1'),
  );
}

/** HTML entities that Twitter wrote. Texts with others are rare, and no case depends on them. */
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** A text as its author typed it. */
export const decode = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    : text;

/** Whether a text holds entities that `decode` does not know. */
export const hasOtherEntities = (text: string): boolean => /&(?!(?:amp|lt|gt|quot|#39);)#?\w+;/.test(text);

/** Whether Twitter hashed the account: 64 hex digits in 2018, 40 to 44 characters of base64 later. */
export const isHash = (id: string): boolean =>
  id.length >= 40 && (/^[0-9a-f]{64}$/.test(id) || (/^[\w+/=-]{40,44}$/.test(id) && !/^\d+$/.test(id)));
