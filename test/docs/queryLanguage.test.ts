import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OPERATOR_GROUPS } from '../../search/query/operators.ts';
import type { Operator } from '../../search/query/operators/operator.ts';
import { REFUSED } from '../../search/query/operators/refused.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/query-language.md'), 'utf8');

/** Body rows of the table below a heading, without the spaces that align columns. */
function tableBelow(heading: string): readonly string[] {
  const lines = page.split('\n').map((line) => (line.startsWith('|') ? line.replace(/ +/g, ' ') : line));
  const start = lines.indexOf(heading);
  const rest = lines.slice(start + 1);
  const table = rest.slice(rest.findIndex((line) => line.startsWith('|')) + 2);
  return table.slice(
    0,
    table.findIndex((line) => !line.startsWith('|')),
  );
}

const code = (text: string): string => `\`${text}\``;

function rowOf(operator: Operator): string {
  const also = operator.kind === 'syntax' ? [] : operator.aliases.map((name) => code(`${name}:`));
  return `| ${[code(operator.syntax), operator.help, also.join(' ')].join(' | ')} |`.replace(/ +/g, ' ');
}

test('the page of the query language has the groups of the table, and no other', () => {
  const titles = page.split('\n').filter((line) => line.startsWith('### '));
  expect(titles).toEqual(OPERATOR_GROUPS.map(({ title }) => `### ${title}`));
});

test.each(OPERATOR_GROUPS.map(({ title, operators }) => [title, operators] as const))(
  'it has every operator of: %s',
  (title, operators) => {
    expect(tableBelow(`### ${title}`)).toEqual(operators.map(rowOf));
  },
);

test('it says of every operator that is refused why', () => {
  const rows = [...Map.groupBy(REFUSED, ({ reason }) => reason)].map(([reason, refused]) => {
    const names = refused.flatMap(
      ({ name, values }) => values?.map((value) => code(`${name}:${value}`)) ?? [code(`${name}:`)],
    );
    return `| ${names.join(' ')} | ${reason} |`;
  });
  expect(tableBelow('## What the archive cannot answer')).toEqual(rows);
});
