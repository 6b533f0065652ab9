import { describe, expect, test } from 'vitest';
import { compileQuery } from '../../../../search/query/compile.ts';
import { parseQuery } from '../../../../search/query/parse.ts';

const word = (query: string) => ({
  bool: {
    should: [
      { match_phrase: { text: { query, boost: 2 } } },
      { constant_score: { filter: { match_phrase: { hashtag_words: { query } } } } },
      { constant_score: { filter: { multi_match: { query, type: 'phrase', fields: ['stemmed.*'] } } } },
    ],
  },
});
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
