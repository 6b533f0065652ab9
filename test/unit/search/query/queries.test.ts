import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileQuery } from '../../../../search/query/compile.ts';
import { OPERATORS } from '../../../../search/query/operators.ts';
import { REFUSED } from '../../../../search/query/operators/refused.ts';
import { parseQuery } from '../../../../search/query/parse.ts';
import { readQuery } from '../../../../search/query/reading.ts';
import { shapeOf } from '../../../support/shape.ts';

/**
 * What query texts mean, from the tree to the clause of Elasticsearch. People keep their searches and links, so the file
 * only grows: add `{"input": "…"}`, and UPDATE_GOLDEN=1 fills in the rest, to be read before it is kept. To change what
 * stands there on purpose takes UPDATE_GOLDEN=force. The accounts that a look-up would find are not part of it.
 */
const PATH = join(import.meta.dirname, '../../../fixtures/queries.json');
const UPDATE = process.env['UPDATE_GOLDEN'];

interface Case {
  readonly input: string;
  readonly tree?: unknown;
}

const STORED = JSON.parse(readFileSync(PATH, 'utf8')) as readonly Case[];

function caseOf(input: string): Case & Record<string, unknown> {
  const { query, warnings, problems } = parseQuery(input);
  return {
    input,
    tree: shapeOf(query) ?? null,
    reading: readQuery(query),
    warnings: warnings.map(({ code, message, span }) => ({
      code,
      at: input.slice(span.start, span.end),
      message,
    })),
    ...(problems.length > 0 && { problems }),
    body: query === undefined ? null : compileQuery(query),
  };
}

/** One line for each part of a case, so that changes can be read. */
const print = (cases: readonly object[]): string => {
  const lines = (one: object): string =>
    Object.entries(one)
      .map(([name, part]) => `  ${JSON.stringify(name)}: ${JSON.stringify(part)}`)
      .join(',\n');
  const text = `[\n${cases.map((one) => ` {\n${lines(one)}\n }`).join(',\n')}\n]\n`;
  return text.replace(UNSEEN, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
};

/** What cannot be seen in the file, or would turn its lines around. */
const UNSEEN = /[\u00A0\u00AD\u061C\u180E\u2000-\u200F\u2028-\u202F\u2060-\u206F\u3000\uFEFF]/g;

const CASES =
  UPDATE === undefined
    ? STORED
    : STORED.map((stored) =>
        UPDATE === 'force' || stored.tree === undefined ? caseOf(stored.input) : stored,
      );
if (UPDATE !== undefined) writeFileSync(PATH, print(CASES));

test.each(CASES.map((stored) => [stored.input, stored] as const))('%j', (input, stored) => {
  expect(JSON.parse(JSON.stringify(caseOf(input)))).toEqual(stored);
});

describe('the cases cover', () => {
  const inputs = CASES.map(({ input }) => input);
  const codes = new Set(inputs.flatMap((input) => parseQuery(input).warnings.map(({ code }) => code)));

  test('at least 250 texts, none twice', () => {
    expect(inputs.length).toBeGreaterThanOrEqual(250);
    expect(inputs).toEqual([...new Set(inputs)]);
  });

  test.each(OPERATORS.flatMap((row) => (row.kind === 'syntax' ? [] : [row.name, ...row.aliases])))(
    '%s:',
    (name) => {
      const isWith = new RegExp(`(?:^|[\\s(-])${name}:[^\\s)]`, 'i');
      expect(inputs.filter((input) => isWith.test(input))).not.toEqual([]);
    },
  );

  test.each(OPERATORS.map(({ example }) => example))('the example %s', (example) => {
    expect(inputs).toContain(example);
  });

  test.each(
    REFUSED.flatMap(({ name, values }) => values?.map((value) => `${name}:${value}`) ?? [`${name}:`]),
  )('the refused %s', (start) => {
    const told = inputs.filter((input) => input.startsWith(start));
    expect(told).not.toEqual([]);
    expect(parseQuery(told[0] ?? '').warnings[0]?.code).toBe('refused');
  });

  test.each([
    ...[
      'empty_parentheses',
      'empty_period',
      'empty_phrase',
      'empty_value',
      'field_in_group',
      'list_ends',
      'leftover_operator',
    ],
    ...['nothing_to_search', 'phrase_gap', 'refused', 'regular_expression', 'sign_ignored', 'slop_limit'],
    ...[
      'small_operator',
      'stray_parenthesis',
      'unclosed_parenthesis',
      'unclosed_quote',
      'unknown_operator',
      'wrong_value',
    ],
  ])('the warning %s', (code) => {
    expect(codes).toContain(code);
  });
});
