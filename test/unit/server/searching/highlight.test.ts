import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MATCH_END, MATCH_START, markMatches } from '../../../../server/searching/highlight.ts';

/** Square brackets stand for the marks of Elasticsearch. */
const marks = (text: string): string => text.replaceAll('[', MATCH_START).replaceAll(']', MATCH_END);
const plain = (text: string): string => text.replaceAll(/[[\]]/g, '');

describe('matches stand in mark, and all else is escaped', () => {
  test.each([
    ['[a] b', '<mark>a</mark> b'],
    ['a [b]', 'a <mark>b</mark>'],
    ['<b>[x]</b> & "y" \'z\'', '&lt;b&gt;<mark>x</mark>&lt;/b&gt; &amp; &quot;y&quot; &#39;z&#39;'],
    ['[中][文]字', '<mark>中文</mark>字'],
    ['[<script>]', '<mark>&lt;script&gt;</mark>'],
    ['no match', 'no match'],
    ['', ''],
  ])('%s', (highlighted, html) => {
    expect(markMatches(plain(highlighted), marks(highlighted))).toBe(html);
  });
});

test('a text without a match is escaped', () => {
  expect(markMatches('<a> & b')).toBe('&lt;a&gt; &amp; b');
});

test.each([
  ['a combining mark stays with its letter', '[e]\u0301a', '<mark>e\u0301</mark>a'],
  ['a vowel sign stays with its letter', '[क]\u093f', '<mark>क\u093f</mark>'],
  ['a family stays together', 'x [👩]\u200d👧', 'x <mark>👩\u200d👧</mark>'],
  ['a match inside an emoji covers it', '👩\u200d[👧]', '<mark>👩\u200d👧</mark>'],
])('%s', (_, highlighted, html) => {
  expect(markMatches(plain(highlighted), marks(highlighted))).toBe(html);
});

test('a text that holds the marks of Elasticsearch itself is text', () => {
  const text = `${MATCH_END}a${MATCH_START} b${MATCH_END}`;
  expect(markMatches(text, text)).toBe(text);
  expect(markMatches(text, `${MATCH_END}a${MATCH_START} ${MATCH_START}b${MATCH_END}${MATCH_END}`)).toMatch(
    /^\uE001a\uE000 <mark>b/u,
  );
});

test('a highlight that ends early leaves the rest as it is', () => {
  expect(markMatches('a b c', marks('[a] b'))).toBe('<mark>a</mark> b c');
});

test('a highlight of another text marks nothing', () => {
  expect(markMatches('abc', marks('x[b]'))).toBe('abc');
});

test('another text that was searched too may stand before it', () => {
  expect(markMatches('RT: a b…', marks('a [b] c'), marks('RT: a [b]…'))).toBe('RT: a <mark>b</mark>…');
});

test('for every text and match, the text comes back whole and no character is let through', () => {
  const parts = fc.array(fc.tuple(fc.string({ unit: 'binary', maxLength: 4 }), fc.boolean()), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(parts, (given) => {
      const text = given.map(([part]) => part).join('');
      const highlighted = given.map(([part, hit]) => (hit ? MATCH_START + part + MATCH_END : part)).join('');
      const html = markMatches(text, highlighted);
      expect(html.replaceAll(/<\/?mark>/g, '')).toBe(markMatches(text));
    }),
    { numRuns: 1_000 },
  );
});
