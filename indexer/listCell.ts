/**
 * Reads a list as releases write it: `[a, b]` bare (2018), `['a', 'b']` as Python prints it (2019 on), `[]` or nothing.
 * A bare list is split on `, ` alone, since addresses may hold commas.
 * @returns undefined for text that is no list
 */
export function parseList(cell: string): readonly string[] | undefined {
  const text = cell.trim();
  if (text === '') return [];
  if (!text.startsWith('[') || !text.endsWith(']') || text.length < 2) return undefined;
  const inside = text.slice(1, -1).trim();
  if (inside === '') return [];
  // Most lists hold one bare item.
  if (!inside.includes(',') && !/^['"]/.test(inside)) return [inside];
  return (parseQuoted(inside) ?? inside.split(', ')).map((item) => item.trim()).filter((item) => item !== '');
}

/** One item of a Python list: a string in either quote, or a bare number as in lists of mentions; then a comma or the end. */
const ITEM = /\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([^\s,'"]+))\s*(,|$)/suy;

/** The items of a Python list of strings; undefined where it is not one. */
function parseQuoted(inside: string): readonly string[] | undefined {
  if (!/^['"]|, ['"]/.test(inside)) return undefined;
  const items: string[] = [];
  ITEM.lastIndex = 0;
  while (ITEM.lastIndex < inside.length) {
    const match = ITEM.exec(inside);
    if (match === null) return undefined;
    items.push(unescape(match[1] ?? match[2] ?? match[3] ?? ''));
  }
  return items;
}

const LETTER_ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
};

/** Undoes the escapes of Python's repr. https://docs.python.org/3/reference/lexical_analysis.html#escape-sequences */
function unescape(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .replace(
      /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))/gsu,
      (whole, x?: string, u?: string, U?: string, letter?: string) => {
        if (letter !== undefined) return LETTER_ESCAPES[letter] ?? letter;
        const code = Number.parseInt(x ?? u ?? U ?? '', 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    )
    .toWellFormed();
}
