import { describe, expect, test } from 'vitest';
import { formatQuery } from '../../../../search/query/format.ts';
import { parseQuery } from '../../../../search/query/parse.ts';
import type { Query } from '../../../../search/query/syntax.ts';

/** Words of a tweet; every combination of three words is tried. */
const TWEETS: readonly ReadonlySet<string>[] = Array.from(
  { length: 8 },
  (_, bits) => new Set(['a', 'b', 'c'].filter((_word, at) => (bits >> at) % 2 === 1)),
);

/** By the letter of the rules and without a parser: the innermost parentheses first, then OR, AND and NOT. */
function isTrue(text: string, tweet: ReadonlySet<string>): boolean {
  const flat = (part: string): boolean =>
    part
      .split(' OR ')
      .some((side) => side.split(/ AND | /).every((literal) => isLiteralTrue(literal, tweet)));
  let rest = text.replaceAll('NOT ', '-');
  while (rest.includes('(')) {
    rest = rest.replace(/\(([^()]*)\)/, (_, inside: string) => (flat(inside) ? 'true' : 'false'));
  }
  return flat(rest);
}

const isLiteralTrue = (literal: string, tweet: ReadonlySet<string>): boolean =>
  literal.startsWith('-')
    ? !isLiteralTrue(literal.slice(1), tweet)
    : literal === 'true' || (literal !== 'false' && tweet.has(literal));

function matches(query: Query, tweet: ReadonlySet<string>): boolean {
  switch (query.type) {
    case 'word':
      return tweet.has(query.text);
    case 'not':
      return !matches(query.clause, tweet);
    case 'and':
      return query.clauses.every((clause) => matches(clause, tweet));
    case 'or':
      return query.clauses.some((clause) => matches(clause, tweet));
    case 'phrase':
    case 'field':
      throw new Error(`There is no ${query.type} in these queries.`);
    default:
      return query satisfies never;
  }
}

const JOINTS = [' ', ' AND ', ' OR '];
const SIGNS = ['', '-', 'NOT '];
const GROUPS: readonly ((parts: readonly string[]) => string)[] = [
  ([a, x, b, y, c]) => `${a}${x}${b}${y}${c}`,
  ([a, x, b, y, c]) => `(${a}${x}${b})${y}${c}`,
  ([a, x, b, y, c]) => `${a}${x}(${b}${y}${c})`,
  ([a, x, b, y, c]) => `-(${a}${x}${b})${y}${c}`,
  ([a, x, b, y, c]) => `${a}${x}NOT (${b}${y}${c})`,
];

const QUERIES = GROUPS.flatMap((group) =>
  JOINTS.flatMap((first) =>
    JOINTS.flatMap((second) =>
      SIGNS.flatMap((sign) => [
        group([`${sign}a`, first, 'b', second, 'c']),
        group(['a', first, `${sign}b`, second, 'c']),
        group(['a', first, 'b', second, `${sign}c`]),
      ]),
    ),
  ),
);

describe('NOT before AND before OR', () => {
  test.each([...new Set(QUERIES)])('%s', (text) => {
    const { query, warnings } = parseQuery(text);
    if (query === undefined) throw new Error('There is no query.');
    const expected = TWEETS.map((tweet) => isTrue(text, tweet));
    expect(TWEETS.map((tweet) => matches(query, tweet))).toEqual(expected);
    expect(TWEETS.map((tweet) => isTrue(formatQuery(query), tweet))).toEqual(expected);
    expect(warnings).toEqual([]);
  });
});

test('there are more than 150 of these queries', () => {
  expect(new Set(QUERIES).size).toBeGreaterThan(150);
});

test.each([
  ['apple OR iphone ipad', 'apple OR (iphone ipad)'],
  ['a b OR c d', '(a b) OR (c d)'],
  ['a OR b AND c OR d', 'a OR (b c) OR d'],
  ['a OR -b c', 'a OR (-b c)'],
  ['NOT a OR b', '-a OR b'],
  ['-a AND b OR NOT c', '(-a b) OR -c'],
])('%s is %s', (text, clear) => {
  const { query } = parseQuery(text);
  expect(query && formatQuery(query)).toBe(clear);
});
