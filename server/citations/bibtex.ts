import { COLLECTION, isoDay, oneLine, SITE, type Citation } from './citation.ts';

/**
 * Characters that TeX reads as commands, as it prints them. Braces get names: BibTeX counts them even behind a
 * backslash (BibTeXing, Patashnik 1988, section 4), so that a lone one would swallow the rest of the file.
 */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const escape = (text: string): string =>
  oneLine(text)
    .replaceAll(/[\\{}~^]/g, (character) => ESCAPES[character] ?? character)
    .replaceAll(/[$&#%_]/g, '\\$&');

/** A BibTeX entry in UTF-8. `url` and `urldate` are biblatex's; styles that do not know them pass over them. */
export function toBibtex({ key, author, title, url, issued, accessed, build, notes }: Citation): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    // Doubled braces: the name is one, and the title keeps its capitals.
    ['author', author === undefined ? undefined : `{${escape(author)}}`],
    ['title', `{${escape(title)}}`],
    ['howpublished', escape(`${SITE}: ${COLLECTION}`)],
    ['year', String(issued.year)],
    ['month', String(issued.month)],
    // Addresses are read as they stand; ours have no brace and no backslash.
    ['url', url],
    ['urldate', isoDay(accessed)],
    ['note', escape([...notes, `Index build ${build}.`].join(' '))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`]));
  return `@misc{${key},\n${lines.join('')}}\n`;
}
