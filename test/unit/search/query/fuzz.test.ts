import { describe, expect, test } from 'vitest';
import { compileQuery } from '../../../../search/query/compile.ts';
import { formatQuery } from '../../../../search/query/format.ts';
import { LONGEST_QUERY } from '../../../../search/query/limits.ts';
import { parseQuery } from '../../../../search/query/parse.ts';
import { readQuery } from '../../../../search/query/reading.ts';
import type { Query, Span } from '../../../../search/query/syntax.ts';
import { querySoup, randomNumbers } from '../../../support/querySoup.ts';
import { shapeOf } from '../../../support/shape.ts';

/** FUZZ_RUNS=1000000 npx vitest run --project unit test/unit/search/query/fuzz.test.ts takes minutes. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 20_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);

/** Kinds of Elasticsearch clauses that read user text as a language, or that cannot be bounded. */
const FORBIDDEN = new Set([
  'query_string',
  'simple_query_string',
  'regexp',
  'wildcard',
  'script',
  'script_score',
]);

/** Names of all parts of a request. */
function namesIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(namesIn);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, inside]) => [name, ...namesIn(inside)]);
}

const spansOf = (query: Query): readonly Span[] => [
  query.span,
  ...(query.type === 'not' ? spansOf(query.clause) : []),
  ...(query.type === 'and' || query.type === 'or' ? query.clauses.flatMap(spansOf) : []),
];

/** All that is done with a query text, as far as no engine is needed. @returns what went wrong, if anything */
function faultOf(text: string): string | undefined {
  const { query, warnings } = parseQuery(text);
  const isInside = ({ start, end }: Span): boolean => 0 <= start && start <= end && end <= text.length;
  if (!warnings.every(({ span }) => isInside(span))) return 'a warning points outside the text';
  if (query && !spansOf(query).every(isInside)) return 'a clause points outside the text';
  if (!readQuery(query)) return 'there is no reading';
  if (query === undefined) return undefined;
  if (namesIn(compileQuery(query)).some((name) => FORBIDDEN.has(name)))
    return 'the clause is of a forbidden kind';
  const again = parseQuery(formatQuery(query)).query;
  return JSON.stringify(shapeOf(again)) === JSON.stringify(shapeOf(query))
    ? undefined
    : 'another tree is read back';
}

test(`${RUNS.toLocaleString('en')} texts are read without a fault`, { timeout: 60_000 + RUNS * 2 }, () => {
  const random = randomNumbers(SEED);
  const faults: (readonly [fault: string, text: string])[] = [];
  let queries = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const text = querySoup(random);
    const fault = faultOf(text);
    if (fault !== undefined) faults.push([fault, text]);
    if (parseQuery(text).query !== undefined) queries += 1;
  }
  expect(faults.slice(0, 10)).toEqual([]);
  expect(queries).toBeGreaterThan(RUNS / 2);
});

/** What patterns with nested or neighbouring repetitions take longest for. */
describe('the longest texts are read at once', () => {
  const PIECES = [
    ...[
      'a',
      '*',
      '~',
      '~1',
      '+',
      '-',
      '#',
      '@',
      '$',
      '"',
      'a"',
      '“',
      '\\',
      '(',
      ')',
      '((',
      '[',
      ',',
      ':',
      '/',
      '.',
      '!',
      '\u0301',
      '\u200d',
    ],
    ...[
      '#a',
      '#a1.',
      '#1',
      '#a#',
      '@a',
      '@a,',
      '$a',
      'a:',
      'form:',
      'from:',
      'from:(',
      'from:[',
      'from:,',
      'from:"',
      'url:(',
      'http://',
      'http://a.b(',
    ],
    ...[
      'a~',
      'a*',
      'a~1*',
      '*a',
      '+a',
      '/a/',
      '/a*',
      '" * ',
      '"a * ',
      '-(',
      'NOT ',
      'OR ',
      'a OR ',
      '-a,',
      '👩\u200d',
      '\u0958',
      'a b OR (',
    ],
    ...[
      'date:',
      'since:1',
      'geocode:1,',
      'lang:ru,',
      'is:retweet,',
      'hashtag:#',
      'twitter.com/',
      'www.a.',
      '9',
      '0',
      '-9',
      '..',
    ],
  ];
  test('deep groups and chains of negations', () => {
    for (const opening of ['(', '-(', 'NOT (', 'NOT -(', 'a OR (', 'from:(', '-from:(', 'a (b OR ']) {
      for (const depth of [10, 100]) {
        const began = performance.now();
        expect(faultOf(`${opening.repeat(depth)}x${')'.repeat(depth)}`)).toBeUndefined();
        expect(performance.now() - began).toBeLessThan(1_000);
      }
    }
  });

  test.each(PIECES)('%j again and again', (piece) => {
    for (const start of ['', 'a ', '"', 'from:', 'url:"', '#']) {
      const text = (start + piece.repeat(LONGEST_QUERY)).slice(0, LONGEST_QUERY).toWellFormed();
      const began = performance.now();
      expect(faultOf(text)).toBeUndefined();
      expect(performance.now() - began).toBeLessThan(1_000);
    }
  });
});
