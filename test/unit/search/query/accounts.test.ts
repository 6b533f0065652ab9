import { describe, expect, test } from 'vitest';
import {
  buildAccountLookUps,
  MOST_ACCOUNTS,
  readAccountLookUps,
  type FoundAccounts,
} from '../../../../search/query/accounts.ts';
import { compileQuery } from '../../../../search/query/compile.ts';
import { formatQuery } from '../../../../search/query/format.ts';
import { parseQuery } from '../../../../search/query/parse.ts';

const queryOf = (text: string) => parseQuery(text).query;
const found = (...ids: string[]): FoundAccounts => ({
  aggregations: { ids: { buckets: ids.map((key) => ({ key })) } },
});

/** The query once the accounts are known. @param answers ids for each question in order */
function lookedUp(text: string, ...answers: string[][]) {
  const query = queryOf(text);
  const lookUps = buildAccountLookUps(query);
  expect(lookUps).toHaveLength(answers.length);
  const accounted = readAccountLookUps(
    query,
    lookUps,
    answers.map((ids) => found(...ids)),
  );
  return { ...accounted, clause: accounted.query && JSON.stringify(compileQuery(accounted.query)) };
}

describe('what is asked of the accounts', () => {
  test.each([
    ['', 0],
    ['bread #rolls lang:ru', 0],
    ['from:mill', 1],
    ['from:mill,bell', 2],
    ['to:mill -(bread OR to:mill)', 1],
    ['to:mill @mill bio:baker', 3],
  ])('%s: %i questions', (text, questions) => {
    expect(buildAccountLookUps(queryOf(text))).toHaveLength(questions);
  });

  test('is ids, each once, and one more than a clause may mean', () => {
    expect(buildAccountLookUps(queryOf('location:fable')).map(({ body }) => body)).toEqual([
      {
        query: { bool: { filter: [{ match_phrase: { location: { query: 'fable' } } }] } },
        aggs: { ids: { terms: { field: 'id', size: MOST_ACCOUNTS + 1, order: { _key: 'asc' } } } },
        size: 0,
        track_total_hits: false,
      },
    ]);
    const [handle] = buildAccountLookUps(queryOf('to:mill_lane'));
    expect(handle?.body.query).toEqual({
      bool: {
        filter: [
          {
            bool: {
              should: [
                { term: { id: 'mill_lane' } },
                { bool: { filter: [{ term: { screen_name: 'mill_lane' } }, { term: { hashed: false } }] } },
                {
                  bool: { filter: [{ prefix: { id: { value: 'mill_lane' } } }, { term: { hashed: true } }] },
                },
              ],
              minimum_should_match: 1,
            },
          },
        ],
      },
    });
  });
});

describe('accounts that are found', () => {
  test('stand in the clauses that asked, wherever those are', () => {
    const { clause, warnings, problems } = lookedUp('bread -(to:mill OR bio:baker)', ['1', '2'], ['3']);
    expect(clause).toContain('{"terms":{"reply_to_account":["mill","1","2"]}}');
    expect(clause).toContain('{"terms":{"account_id":["3"]}}');
    expect([...warnings, ...problems]).toEqual([]);
  });

  test('are none for a query that asks nothing', () => {
    const query = queryOf('bread');
    expect(readAccountLookUps(query, [], [])).toEqual({ query, warnings: [], problems: [] });
    expect(readAccountLookUps(undefined, [], []).query).toBeUndefined();
  });

  test('may be missing with their index', () => {
    const lookUps = buildAccountLookUps(queryOf('bio:baker'));
    const { query, warnings } = readAccountLookUps(queryOf('bio:baker'), lookUps, [{}]);
    expect(query && compileQuery(query)).toEqual({ bool: { filter: [{ terms: { account_id: [] } }] } });
    expect(warnings).toHaveLength(1);
  });

  test.each<[string, RegExp]>([
    ['from:mill', /^No account “@mill” is in the archive\.$/],
    ['to:mill', /replies that begin with “@mill” were searched/],
    ['retweets_of:mill', /retweets that begin with “RT @mill” were searched/],
    ['@mill', /the texts alone were searched for the handle/],
    ['quoted_user_id:mill', /quotes are known of tweets that the archive holds only/],
    ['bio:baker', /^No account has “baker” in its description\.$/],
  ])('and none for %s is told', (text, message) => {
    const { warnings } = lookedUp(text, []);
    expect(warnings).toEqual([
      expect.objectContaining({ code: 'no_account', message: expect.stringMatching(message) as string }),
    ]);
    expect(text.slice(warnings[0]?.span.start, warnings[0]?.span.end)).toBe(text);
  });

  test.each(['to:1001', 'retweets_of:1001', '@1001'])('%s needs none: outsiders have ids', (text) => {
    expect(lookedUp(text, []).warnings).toEqual([]);
  });

  test('handles of outsiders are looked for in the texts', () => {
    expect(lookedUp('retweets_of:Mill_Lane', []).query).toMatchObject({ accounts: [] });
    const { clause } = lookedUp('retweets_of:Mill_Lane', []);
    for (const term of ['rt', 'mill', 'lane']) expect(clause).toContain(`{"span_term":{"text":"${term}"}}`);
    expect(clause).toContain('"end":3');
    expect(clause).toContain('{"term":{"types":"retweet"}}');
  });

  test('by the beginning of a hash are named', () => {
    const hashes = 'bcdefgh'.split('').map((letter) => `a7f0c3d9${letter.repeat(36)}`);
    expect(lookedUp('from:a7f0c3d9', hashes.slice(0, 1)).warnings[0]?.message).toMatch(
      /begins the hash of one account: a7f0c3d9b+\./,
    );
    expect(lookedUp('from:a7f0c3d9', hashes).warnings[0]?.message).toMatch(
      /begins the hashes of 7 accounts: a7f0c3d9b+, .+a7f0c3d9f+ and 2 more\./,
    );
    // A handle that looks like one.
    expect(lookedUp('from:a7f0c3d9', ['1001']).warnings).toEqual([]);
  });

  test('may be too many', () => {
    const ids = (count: number) => Array.from({ length: count }, (_, at) => `${at}`);
    expect(lookedUp('bio:a', ids(MOST_ACCOUNTS)).problems).toEqual([]);
    expect(lookedUp('bio:a', ids(MOST_ACCOUNTS + 1)).problems).toEqual([
      'bio:a means more than 10,000 accounts: ask for more of their words.',
    ]);
  });
});

describe('the alias of a hashed account', () => {
  const HASHES = [
    '3f9a1c77be02d4581a6f0c2b9e8d7765432100ffeeddccbbaa99887766554433',
    'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/AbCdE=',
  ] as const;

  test('is asked for as the words that it is', () => {
    const [lookUp] = buildAccountLookUps(queryOf('from:"maple-plover  3f9a 1c77"'));
    expect(lookUp?.body.query).toEqual({
      bool: { filter: [{ match_phrase: { alias: { query: 'maple-plover 3f9a 1c77' } } }] },
    });
  });

  test.each([
    ['from:"maple-plover 3f9a 1c77"', 'account_id'],
    ['to:"maple-plover 3f9a 1c77"', 'reply_to_account'],
    ['retweets_of:maple-plover', 'retweet_of_account'],
    ['mention:maple-plover', 'mentions'],
  ])('%s means the account', (text, field) => {
    const { clause, warnings } = lookedUp(text, [HASHES[0]]);
    expect(clause).toContain(`{"terms":{"${field}":[`);
    expect(clause).toContain(HASHES[0]);
    expect(warnings).toEqual([]);
  });

  test('that nobody has is told, and finds nothing', () => {
    const { clause, warnings } = lookedUp('from:maple-plover', []);
    expect(clause).toContain('{"terms":{"account_id":["maple-plover"]}}');
    expect(warnings.map(({ code }) => code)).toEqual(['no_account']);
  });

  test('whose words several have names them', () => {
    const { warnings } = lookedUp('from:maple-plover', [...HASHES]);
    expect(warnings).toEqual([
      {
        code: 'accounts_by_alias',
        message: '“maple-plover” are the words of 2 accounts: maple-plover 3f9a 1c77, ruby-beacon AbCd EfGh.',
        span: { start: 0, end: 17 },
      },
    ]);
  });

  test.each(['from:"maple-plover 3f9a 1c77"', 'mention:maple-plover', '-from:"Ruby-Beacon Ab+/ EfGh"'])(
    '%s is printed as it is read',
    (text) => {
      const query = queryOf(text);
      expect(query && formatQuery(query)).toBe(text);
    },
  );
});
