import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatQuery } from '../../../../search/query/format.ts';
import { OPERATORS } from '../../../../search/query/operators.ts';
import { DEEPEST_NESTING, LONGEST_QUERY, MOST_CLAUSES } from '../../../../search/query/limits.ts';
import { parseQuery } from '../../../../search/query/parse.ts';
import { shapeOf, type Shape } from '../../../support/shape.ts';

describe('precedence', () => {
  test.each<[string, Shape]>([
    ['a', 'a'],
    ['a b', ['and', 'a', 'b']],
    ['a AND b', ['and', 'a', 'b']],
    ['a OR b', ['or', 'a', 'b']],
    ['a OR b OR c', ['or', 'a', 'b', 'c']],
    ['apple OR iphone ipad', ['or', 'apple', ['and', 'iphone', 'ipad']]],
    ['a b OR c d', ['or', ['and', 'a', 'b'], ['and', 'c', 'd']]],
    ['a AND b OR c', ['or', ['and', 'a', 'b'], 'c']],
    ['a (b OR c)', ['and', 'a', ['or', 'b', 'c']]],
    ['(a OR b) (c OR d)', ['and', ['or', 'a', 'b'], ['or', 'c', 'd']]],
    ['-a b', ['and', ['not', 'a'], 'b']],
    ['NOT a b', ['and', ['not', 'a'], 'b']],
    ['a OR NOT b', ['or', 'a', ['not', 'b']]],
    ['a OR -b', ['or', 'a', ['not', 'b']]],
    ['a OR -b c', ['or', 'a', ['and', ['not', 'b'], 'c']]],
    ['-(a OR b)', ['not', ['or', 'a', 'b']]],
    ['NOT (a b) c', ['and', ['not', ['and', 'a', 'b']], 'c']],
    ['-(-a)', ['not', ['not', 'a']]],
    ['NOT -a', ['not', ['not', 'a']]],
    ['-a', ['not', 'a']],
    ['-"a b"', ['not', '"a b"']],
    ['a (b c) d', ['and', 'a', 'b', 'c', 'd']],
    ['a OR (b OR c)', ['or', 'a', 'b', 'c']],
    ['((a))', 'a'],
    ['a(b)c', ['and', 'a', 'b', 'c']],
  ])('%s', (text, tree) => {
    const { query, warnings, problems } = parseQuery(text);
    expect(shapeOf(query)).toEqual(tree);
    expect(warnings).toEqual([]);
    expect(problems).toEqual([]);
  });
});

describe('what is ambiguous has one reading', () => {
  test.each<[string, Shape | undefined, ...string[]]>([
    ['“curly quotes”', '"curly quotes"'],
    ['«guillemets» „low“ ＂full＂', ['and', '"guillemets"', '"low"', '"full"']],
    ['「かぎ」 『二重』 〝和〟', ['and', '"かぎ"', '"二重"', '"和"']],
    ['“mixed"', '"mixed"'],
    ['"spaces \t and　more "', '"spaces and more"'],
    ['"a \\" b"', '"a " b"'],
    ['"foo"bar', ['and', '"foo"', 'bar']],
    ['"中文"中国 x', ['and', '"中文"', '中国', 'x']],
    ['צה"ל', 'צה"ל'],
    ['"צה"ל" x', ['and', '"צה"ל"', 'x']],
    ['5" screen', ['and', '5"', 'screen']],
    ['"open to the end', '"open to the end"', 'unclosed_quote'],
    ['""', undefined, 'empty_phrase'],
    ['a "" b', ['and', 'a', 'b'], 'empty_phrase'],
    ['"!?"', undefined, 'nothing_to_search'],
    ['(a (b', ['and', 'a', 'b'], 'unclosed_parenthesis', 'unclosed_parenthesis'],
    ['a) b', ['and', 'a', 'b'], 'stray_parenthesis'],
    ['a )( b', ['and', 'a', 'b'], 'stray_parenthesis', 'unclosed_parenthesis'],
    ['()', undefined, 'empty_parentheses'],
    ['a OR ()', 'a', 'empty_parentheses'],
    ['-() a', 'a', 'empty_parentheses'],
    ['OR a', ['and', 'or', 'a'], 'leftover_operator'],
    ['a OR', ['and', 'a', 'or'], 'leftover_operator'],
    ['AND', 'and', 'leftover_operator'],
    ['a AND OR b', ['or', ['and', 'a', 'and'], 'b'], 'leftover_operator'],
    ['(a OR) b', ['and', 'a', 'or', 'b'], 'leftover_operator'],
    ['NOT', 'not', 'leftover_operator'],
    ['NOT NOT a', ['and', 'not', ['not', 'a']], 'leftover_operator'],
    ['-NOT x', ['and', ['not', 'not'], 'x'], 'leftover_operator'],
    ['a or b', ['and', 'a', 'or', 'b'], 'small_operator'],
    ['a and b and c', ['and', 'a', 'and', 'b', 'and', 'c'], 'small_operator'],
    ['or', 'or'],
    ['Or what', ['and', 'Or', 'what']],
    ['state-of-the-art', 'state-of-the-art'],
    ['−minus', ['not', 'minus']],
    ['‐a ‑b －c ﹣d', ['and', ['not', 'a'], ['not', 'b'], ['not', 'c'], ['not', 'd']]],
    ['- word', 'word', 'nothing_to_search'],
    ['a – b', ['and', 'a', 'b'], 'nothing_to_search'],
    ['--word', '--word'],
    ['a -', 'a', 'nothing_to_search'],
    ['!', undefined, 'nothing_to_search'],
    ['a OR !', 'a', 'nothing_to_search'],
    ['-! a', 'a', 'nothing_to_search'],
    [':) hi', 'hi', 'nothing_to_search', 'stray_parenthesis'],
    ['#tag @name', ['and', 'hashtag:tag', 'mention:name']],
    ['http://a.example/b', 'url:http://a.example/b'],
    ['10:30 unknown:foo', ['and', '10:30', 'unknown:foo']],
    ['C++ | & ?', 'C++', 'nothing_to_search', 'nothing_to_search', 'nothing_to_search'],
    ['', undefined],
    [' \u3000\n', undefined],
    ['a\u3000b\u00a0c', ['and', 'a', 'b', 'c']],
    ['\u202Eab\u202C \u2066c\u2069', ['and', 'ab', 'c']],
    ['a\0b', 'ab'],
    ['\u200F-a', ['not', 'a']],
    ['مـحـمـد', 'محمد'],
    ['e\u0301', '\u00e9'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['a\u200db', 'ab'],
    ['👩\u200d👧 👍🏽', ['and', '👩\u200d👧', '👍🏽']],
    ['\ud800', undefined, 'nothing_to_search'],
    ['__proto__ constructor', ['and', '__proto__', 'constructor']],
  ])('%j', (text, tree, ...codes) => {
    const { query, warnings, problems } = parseQuery(text);
    expect(shapeOf(query)).toEqual(tree);
    expect(warnings.map(({ code }) => code)).toEqual(codes);
    expect(problems).toEqual([]);
  });
});

test('a warning points at its place in the text as typed', () => {
  const text = '\u202Ea OR (b';
  const [warning] = parseQuery(text).warnings;
  expect(text.slice(warning?.span.start, warning?.span.end)).toBe('(');
});

test('a clause points at its place in the text as typed', () => {
  const text = '  x -“e\u0301 b” y';
  const { query } = parseQuery(text);
  const spans =
    query?.type === 'and' ? query.clauses.map(({ span }) => text.slice(span.start, span.end)) : [];
  expect(spans).toEqual(['x', '-“e\u0301 b”', 'y']);
});

describe('limits', () => {
  const refused = (text: string) => parseQuery(text);
  test.each([
    ['characters', 'ы'.repeat(LONGEST_QUERY), `${'ы'.repeat(LONGEST_QUERY)}ы`, /1,024 characters/],
    ['characters, not UTF-16 units', '👍'.repeat(LONGEST_QUERY), `${'👍'.repeat(LONGEST_QUERY)}👍`, /1,024/],
    ['clauses', 'a '.repeat(MOST_CLAUSES), 'a '.repeat(MOST_CLAUSES + 1), /65 words, phrases and operators/],
    [
      'nesting',
      `${'('.repeat(DEEPEST_NESTING)}a${')'.repeat(DEEPEST_NESTING)}`,
      `${'('.repeat(DEEPEST_NESTING + 1)}a${')'.repeat(DEEPEST_NESTING + 1)}`,
      /more than 10 deep/,
    ],
    [
      'values of lists',
      `from:${'a,'.repeat(MOST_CLAUSES)}`,
      `from:${'a,'.repeat(MOST_CLAUSES + 1)}`,
      /65 words/,
    ],
    ['values of groups', `from:(${'a '.repeat(64)})`, `x from:(${'a '.repeat(64)})`, /65 words/],
    ['beginnings', 'elect* '.repeat(8), `${'elect* '.repeat(8)}-(#tag*)`, /9 beginnings of words/],
    ['fuzzy words', 'word~1 '.repeat(4), 'word~2 '.repeat(5), /5 words with letters otherwise/],
    ['loose phrases', '"a b"~5 '.repeat(8), `${'"a b"~5 '.repeat(8)}"a * b"`, /9 phrases with moves or gaps/],
  ])('%s', (_, allowed, tooMuch, message) => {
    expect(refused(allowed)).toMatchObject({ problems: [], query: expect.anything() as unknown });
    expect(refused(tooMuch).query).toBeUndefined();
    expect(refused(tooMuch).problems).toEqual([expect.stringMatching(message)]);
  });
});

test.each(OPERATORS.map(({ name, example }) => [name, example]))(
  'the example of %s is read without a warning',
  (_, example) => {
    const { query, warnings, problems } = parseQuery(example);
    expect(query).toBeDefined();
    const told = warnings.filter(({ code }) => code !== 'nothing_to_do');
    expect([...told, ...problems]).toEqual([]);
  },
);

/** Texts made of what the language gives a meaning to, so that every rule is met often. */
const queryTexts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'a',
        'OR',
        'AND',
        'NOT',
        'or',
        '(',
        ')',
        '-',
        '--',
        '"',
        '“',
        '\\',
        ' ',
        ' ',
        '!',
        'é',
        'e\u0301',
      ),
      fc.constantFrom(
        '\u200f',
        '\u200d',
        '👍',
        '🏽',
        '中',
        'ـ',
        '−',
        '–',
        '#',
        '@',
        ':',
        '*',
        '~',
        '\0',
        '\ud83d',
        '\u3000',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('for every text', { timeout: 60_000 }, () => {
  test('it does not throw, and points inside the text', () => {
    fc.assert(
      fc.property(queryTexts, (text) => {
        for (const { span } of parseQuery(text).warnings) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(span.start).toBeLessThanOrEqual(span.end);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test('the text of a tree gives the same tree, without a warning of repair', () => {
    fc.assert(
      fc.property(queryTexts, (text) => {
        const { query } = parseQuery(text);
        if (query === undefined) return;
        const again = parseQuery(formatQuery(query));
        expect(shapeOf(again.query)).toEqual(shapeOf(query));
        expect(again.warnings.filter(({ code }) => code !== 'small_operator')).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });
});
