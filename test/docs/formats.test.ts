import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatKnownBy } from '../../indexer/formats/format.ts';
import { FORMATS, formatLacking } from '../../indexer/formats/formats.ts';
import { STANDARD_INPUT } from '../../indexer/standardInput.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/formats.md'), 'utf8');

/** Lines of the page below a heading, up to the next, without the spaces that align columns. */
function sectionBelow(heading: string): readonly string[] {
  const [, rest = ''] = page.split(`${heading}\n`);
  return (rest.split(/^#/m)[0] ?? '').split('\n').map((line) => line.replace(/ +/g, ' '));
}

/** Body rows of the tables among lines. */
const rowsOf = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => line.startsWith('|')).slice(2);

const code = (text: string): string => `\`${text}\``;
const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`;

describe('docs/formats.md', () => {
  test('has every format, in the order in which they are tried', () => {
    expect(rowsOf(sectionBelow('## How a file is recognised'))).toEqual(
      FORMATS.map(({ name, title, kind, knownBy }) => row(code(name), title, kind, formatKnownBy(knownBy))),
    );
  });

  const foreign = FORMATS.filter(({ columns }) =>
    Object.entries(columns).some(([column, mapping]) => column !== mapping),
  );

  test.each(
    [...Map.groupBy(foreign, ({ columns }) => columns).values()].map((formats) => [formats] as const),
  )('says how columns are read and what is not there', (formats) => {
    const section = sectionBelow(`### ${formats.map(({ name }) => code(name)).join(' and ')}`);
    const [format] = formats;
    if (format === undefined) throw new Error('a group has a format');
    expect(rowsOf(section)).toEqual(
      Object.entries(format.columns).map(([column, mapping]) =>
        row(code(column), typeof mapping === 'string' ? mapping : mapping.how),
      ),
    );
    expect(section.join(' ')).toContain(`Not in such a file: ${formatLacking(format)}.`);
  });

  test('names standard input as the command does', () => {
    expect(page).toContain(`--campaign ira ${STANDARD_INPUT}\n`);
  });
});
