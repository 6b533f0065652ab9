import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../../search/query/parse.ts';
import { repairCandidates, wordsToRespell, type Spelling } from '../../../../server/repairs/candidates.ts';
import { parseSearchParams, searchUrl } from '../../../../server/address/searchParams.ts';

/** What is offered for an address, as `text: query text or address`. */
function offered(address: string, spellings: readonly Spelling[] = []): readonly string[] {
  const { params } = parseSearchParams(new URLSearchParams(address));
  const { query } = parseQuery(params.q);
  return repairCandidates(params, query, spellings).map(
    (candidate) => `${candidate.text}: ${decodeURIComponent(searchUrl(candidate.params).slice(8))}`,
  );
}

describe('candidates', () => {
  test.each<[string, string, readonly string[]]>([
    ['one word has nothing to spare', 'q=harvest', []],
    ['everything has nothing to spare', '', []],
    [
      'each clause can go, and any of those that are wanted will do',
      'q=harvest mill -river',
      [
        'Without harvest: q=mill+-river',
        'Without mill: q=harvest+-river',
        'Without -river: q=harvest+mill',
        'Any part instead of all: q=(harvest+OR+mill)+-river',
        'Only harvest: q=harvest',
        'Only mill: q=mill',
      ],
    ],
    [
      'one wanted clause has no alternative',
      'q=harvest -mill',
      ['Without harvest: q=-mill', 'Without -mill: q=harvest'],
    ],
    ['a phrase falls into its words', 'q="old mill"', ['These words in any form and place: q=old+mill']],
    [
      'inside groups too',
      'q=river OR "old mill"',
      ['These words in any form and place: q=river+OR+(old+mill)'],
    ],
    ['days', 'q=harvest&date_from=2016&date_to=2017-02', ['At any time: q=harvest']],
    ['one filter', 'q=harvest&lang=ru&not_lang=en', ['Without the filter Language: q=harvest']],
    [
      'several filters, one by one and together; the place in the list is not kept',
      'lang=ru&all_hashtag=mill&page=3',
      [
        'Without the filter Language: all_hashtag=mill',
        'Without the filter Hashtag: lang=ru',
        'Without filters: ',
      ],
    ],
  ])('%s', (_, address, expected) => {
    expect(offered(address)).toEqual(expected);
  });

  test('what would break a limit is not offered', () => {
    expect(offered(`q="${'mill '.repeat(65)}"`)).toEqual([]);
  });

  test('other spellings take the place of the word wherever it stands', () => {
    const spellings = [{ word: 'harvst', instead: 'harvest' }];
    expect(offered('q=mill OR (harvst -harvst)', spellings)).toEqual([
      '“harvest” instead of “harvst”: q=mill+OR+(harvest+-harvest)',
    ]);
  });
});

test.each<[string, readonly string[]]>([
  ['harvest mill', ['harvest', 'mill']],
  ['harvest harvest', ['harvest']],
  ['old bridge2 -harvest "long phrase" #market', []],
  ['Навальный OR (урожай поле)', ['Навальный', 'урожай', 'поле']],
])('words that may be spelt otherwise in %s: %j', (q, words) => {
  expect(wordsToRespell(parseQuery(q).query)).toEqual(words);
});
