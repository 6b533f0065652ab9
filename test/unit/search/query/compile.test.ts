import { describe, expect, test } from 'vitest';
import { GAP } from '../../../../search/analysis.ts';
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

describe('forms of words', () => {
  const both = (clause: (field: string) => object) => ({
    bool: {
      should: [clause('text'), { constant_score: { filter: clause('hashtag_words') } }],
    },
  });
  const fuzzy = (query: string, fuzziness: number) =>
    both((field) => ({
      match: {
        [field]: { query, operator: 'and', fuzziness, prefix_length: 1, fuzzy_rewrite: 'constant_score' },
      },
    }));

  test.each<[string, unknown]>([
    ['+Bakers', phrase('Bakers')],
    ['Bak*', both((field) => ({ match_bool_prefix: { [field]: { query: 'Bak', operator: 'and' } } }))],
    ['baker~', fuzzy('baker', 1)],
    ['baker~2', fuzzy('baker', 2)],
    ['"bread rolls"~5', { match_phrase: { text: { query: 'bread rolls', slop: 5 } } }],
    [
      '"bread * * rolls"',
      { match_phrase: { text: { query: `bread ${GAP} ${GAP} rolls`, analyzer: 'folded_gaps' } } },
    ],
  ])('%s', (text, clause) => {
    const { query } = parseQuery(text);
    expect(query && compileQuery(query)).toEqual(clause);
  });

  test.each(['123456789012345', '1234567890123456789'])('%s may be the id of a tweet', (id) => {
    const { query } = parseQuery(id);
    expect(JSON.stringify(query && compileQuery(query))).toContain(`{"filter":{"term":{"_id":"${id}"}}}`);
  });

  test.each(['12345678901234', '12345678901234567890', '2016'])('%s is a number', (text) => {
    const { query } = parseQuery(text);
    expect(JSON.stringify(query && compileQuery(query))).not.toContain('"id"');
  });
});

describe('words and filters', () => {
  const lang = (code: string) => ({ term: { lang: code } });

  test.each<[string, unknown]>([
    ['a lang:ru', { bool: { must: [word('a')], filter: [lang('ru')] } }],
    ['a lang:ru -lang:uk', { bool: { must: [word('a')], filter: [lang('ru')], must_not: [lang('uk')] } }],
    [
      'a OR lang:ru',
      { bool: { should: [word('a'), { bool: { filter: [lang('ru')] } }], minimum_should_match: 1 } },
    ],
    [
      'lang:ru,uk',
      { bool: { filter: [{ bool: { should: [lang('ru'), lang('uk')], minimum_should_match: 1 } }] } },
    ],
    ['a exact:B', { bool: { must: [word('a'), { match_phrase: { 'text.exact': { query: 'B' } } }] } }],
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
