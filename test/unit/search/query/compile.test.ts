import { describe, expect, test } from 'vitest';
import { compileQuery } from '../../../../search/query/compile.ts';
import { parseQuery } from '../../../../search/query/parse.ts';

const word = (query: string) => ({
  bool: {
    should: [
      { match_phrase: { text: { query, boost: 2 } } },
      { constant_score: { filter: { match_phrase: { hashtag_words: { query } } } } },
      {
        constant_score: {
          filter: {
            multi_match: { query, type: 'phrase', fields: expect.arrayContaining(LATIN) as string[] },
          },
        },
      },
    ],
  },
});
const LATIN = ['stemmed.en', 'stemmed.fr', 'stemmed.sr', 'stemmed.tr'];
const phrase = (query: string) => ({ match_phrase: { text: { query } } });

describe('clauses', () => {
  test.each<[string, unknown]>([
    ['a', word('a')],
    ['state-of-the-art', word('state-of-the-art')],
    ['"a b"', phrase('a b')],
    ['a b', { bool: { must: [word('a'), word('b')] } }],
    ['a -b -"c d"', { bool: { must: [word('a')], must_not: [word('b'), phrase('c d')] } }],
    ['-a -b', { bool: { must_not: [word('a'), word('b')] } }],
    ['-a', { bool: { must_not: [word('a')] } }],
    ['a OR b', { bool: { should: [word('a'), word('b')], minimum_should_match: 1 } }],
    [
      'a OR -b',
      { bool: { should: [word('a'), { bool: { must_not: [word('b')] } }], minimum_should_match: 1 } },
    ],
    [
      'x (a OR b)',
      {
        bool: {
          must: [word('x'), { bool: { should: [word('a'), word('b')], minimum_should_match: 1 } }],
        },
      },
    ],
    ['-(a b)', { bool: { must_not: [{ bool: { must: [word('a'), word('b')] } }] } }],
  ])('%s', (text, clause) => {
    const { query } = parseQuery(text);
    expect(query && compileQuery(query)).toEqual(clause);
  });
});

test('what looks like the syntax of Elasticsearch stays text', () => {
  const { query } = parseQuery('text:* _exists_:id {"match_all":{}} /.*/ a~9 b^99');
  const text = JSON.stringify(query && compileQuery(query));
  expect(text).not.toMatch(/query_string|"(match_all|exists|regexp|fuzzy|wildcard|prefix)":/);
});

test.each([
  ['выборы', 'ru uk bg sr mk'],
  ['انتخابات', 'ar fa ur ckb ps'],
  ['选举', 'zh cjk'],
  ['カタカナ', 'cjk'],
  ['선거', 'cjk'],
  ['เลือกตั้ง', 'th'],
  ['εκλογές', 'el'],
  ['בחירות', 'he'],
  ['किताब', 'hi'],
])('%s is asked of the languages that are written so: %s', (text, recipes) => {
  const { query } = parseQuery(text);
  const fields = recipes.split(' ').map((recipe) => `stemmed.${recipe}`);
  expect(JSON.stringify(query && compileQuery(query))).toContain(`"fields":${JSON.stringify(fields)}`);
});

test.each(['2016', '👍', 'ქართული', 'a-'.repeat(60)])('%s has no other form', (text) => {
  const { query } = parseQuery(text);
  expect(JSON.stringify(query && compileQuery(query))).not.toContain('stemmed');
});
