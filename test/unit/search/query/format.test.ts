import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatQuery } from '../../../../search/query/format.ts';
import { join } from '../../../../search/query/join.ts';
import { OPERATORS } from '../../../../search/query/operators.ts';
import { parseQuery } from '../../../../search/query/parse.ts';
import type { Query, WordForm } from '../../../../search/query/syntax.ts';
import { querySoup, randomNumbers } from '../../../support/querySoup.ts';
import { shapeOf } from '../../../support/shape.ts';

const span = { start: 0, end: 0 };
const word = (text: string, form: WordForm = 'any'): Query => ({ type: 'word', text, form, span });
const not = (clause: Query): Query => ({ type: 'not', clause, span });

describe('the text of a tree', () => {
  test.each([
    ['a  b', 'a b'],
    ['a AND b', 'a b'],
    ['NOT a', '-a'],
    ['x OR y z', 'x OR (y z)'],
    ['(a OR b) c', '(a OR b) c'],
    ['-(a b)', '-(a b)'],
    ['NOT -a', '-(-a)'],
    ['--word NOT --word', '--word NOT --word'],
    ['word~', 'word~1'],
    ['“a  b”~5', '"a b"~5'],
    ['"a \\" \\\\ b"', '"a \\" \\\\ b"'],
    ['＃Tag ＠name $abc', '#tag @name $ABC'],
    ['hashtag:2016', 'hashtag:2016'],
    ['rt_of:x', 'retweets_of:x'],
    ['from:a OR from:b', 'from:a,b'],
    ['x from:(a OR b) OR y', '(x from:a,b) OR y'],
    ['-lang:(ru OR uk)', '-lang:ru,uk'],
    ['x OR from:a OR from:b OR lang:ru', 'x OR from:a,b OR lang:ru'],
    ['#a OR #b', '#a OR #b'],
    ['source:(TweetDeck OR "Twitter Web Client")', 'source:TweetDeck OR source:"Twitter Web Client"'],
    ['url:"https://a.example/b_(c"', 'url:"https://a.example/b_(c"'],
    ['url:"https://a.example/b_(c)"', 'url:https://a.example/b_(c)'],
    ['point_radius:[30.36 59.93 15km]', 'geocode:59.93,30.36,15km'],
    ['https://x.com/a/status/12', 'id:12'],
    ['OR a', 'or a'],
    ['hashtag:#$a^b', 'hashtag:a^b'],
    ['domain:https://a_b.example:x', 'domain:a-b.example'],
  ])('%s is %s', (text, printed) => {
    const { query } = parseQuery(text);
    expect(query && formatQuery(query)).toBe(printed);
  });

  test('a word that would be an operator is small', () => {
    expect(formatQuery(not(word('OR')))).toBe('-or');
  });
});

/** Parentheses that are not needed are left away where they would break a limit of the text. */
describe('near the limits', () => {
  const nested = (depth: number): string => (depth === 0 ? 'a' : `b OR c (${nested(depth - 1)})`);
  test.each([
    ['deep alternation', nested(10)],
    ['negations of negations', `${'NOT -('.repeat(10)}a${')'.repeat(10)}`],
    [
      'the longest text',
      Array.from({ length: 30 }, (_, at) => `${'a'.repeat(13)} ${'b'.repeat(13)}${at}`).join(' OR '),
    ],
    ['a long list', `from:${Array.from({ length: 64 }, (_, at) => `name${at}`).join(',')}`],
  ])('%s', (_, text) => {
    const { query, problems } = parseQuery(text);
    expect(problems).toEqual([]);
    const again = parseQuery(query === undefined ? '' : formatQuery(query));
    expect(again.problems).toEqual([]);
    expect(shapeOf(again.query)).toEqual(shapeOf(query));
  });

  test('a tree whose own text is too long is refused', () => {
    const text = `${'rt_of:a '.repeat(63)}${'\u0958'.repeat(500)}`;
    expect(text.length).toBeLessThanOrEqual(1_024);
    expect(parseQuery(text).problems).toEqual([expect.stringMatching(/^Written out in full, .*1,024/)]);
  });
});

const WORDS = [
  'a',
  'выборы',
  '选举',
  'انتخابات',
  'C++',
  '10:30',
  '#1',
  'a"b',
  '--x',
  'unknown:foo',
  'fox-it',
  '👍🏽',
  '3~5',
  '/pol/',
  'or',
  '@a@b',
];
/** Every operator's own example, and values that need care. */
const FIELDS = [
  ...OPERATORS.flatMap((row) => (row.kind === 'syntax' ? [] : [row.example])),
  ...[
    'source:"a, b (c)"',
    'exact:"a \\" b"',
    'exact:"[a"',
    'url:"(a"',
    'hashtag:1',
    '#tag*',
    'lang:none',
    'from:a',
    'from:b',
    'lang:uk',
  ],
].flatMap((text) => parseQuery(text).query ?? []);

const leaf = fc.oneof(
  fc.constantFrom(...WORDS).map((text) => word(text)),
  fc.constantFrom(...WORDS).map((text) => word(text, 'unstemmed')),
  fc
    .tuple(
      fc.constantFrom('elect', 'выбор', 'AND', 'wor_d'),
      fc.constantFrom<WordForm>('prefix', 'fuzzy1', 'fuzzy2'),
    )
    .map(([text, form]) => word(text === 'AND' && form !== 'prefix' ? 'word' : text, form)),
  fc
    .tuple(
      fc.constantFrom('a b', 'a * c', '"', '\\ “x”', '#tag OR -b', 'from:x', 'צה"ל'),
      fc.integer({ min: 0, max: 20 }),
    )
    .map(([text, slop]): Query => ({
      type: 'phrase',
      text: text === '"' ? 'a " b' : text,
      slop,
      span,
    })),
  fc.constantFrom(...FIELDS),
);

const trees = fc.letrec<{ tree: Query }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    tie('tree').map(not),
    fc
      .tuple(
        fc.constantFrom('and' as const, 'or' as const),
        fc.array(tie('tree'), { minLength: 2, maxLength: 4 }),
      )
      .map(([type, clauses]) => join(type, clauses) ?? word('a')),
  ),
})).tree;

describe('parseQuery reads the same tree from formatQuery', { timeout: 60_000 }, () => {
  test('for every tree', () => {
    let read = 0;
    fc.assert(
      fc.property(trees, (tree) => {
        const { query, problems } = parseQuery(formatQuery(tree));
        if (problems.length > 0) return;
        read += 1;
        expect(shapeOf(query)).toEqual(shapeOf(tree));
      }),
      { numRuns: 3_000 },
    );
    expect(read).toBeGreaterThan(2_000);
  });

  const property = (text: string): void => {
    const { query } = parseQuery(text);
    if (query === undefined) return;
    const again = parseQuery(formatQuery(query));
    expect(again.problems).toEqual([]);
    expect(shapeOf(again.query)).toEqual(shapeOf(query));
  };

  test('for every text of Unicode', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), property), { numRuns: 1_500 });
  });

  test('for texts made of pieces of the language', () => {
    const seeds = fc.integer().map((seed) => querySoup(randomNumbers(seed)));
    fc.assert(fc.property(seeds, property), { numRuns: 3_000 });
  });
});
