import { describe, expect, test } from 'vitest';
import { parseSearchParams } from '../../../../server/address/searchParams.ts';
import type { TweetResult } from '../../../../server/searching/tweetAnswer.ts';
import { searchTweets } from '../../../../server/searching/tweetSearch.ts';
import { aTweetDocument } from '../../../support/documents.ts';
import { fakeEngine, type AskedArchive } from '../../../support/fakeEngine.ts';

const paramsOf = (address: string) => parseSearchParams(new URLSearchParams(address)).params;
const YEARS = [Date.UTC(2014, 0), Date.UTC(2017, 5)] as const;
const HOURS = [Date.UTC(2016, 10, 8, 10), Date.UTC(2016, 10, 8, 19)] as const;

/** What each round asks for, a letter each: `p`age, `c`ounts, `o`ther. */
function kindsOf({ rounds }: AskedArchive): readonly string[] {
  return rounds.map((questions) =>
    questions
      .map(({ body }) => {
        if (body.highlight !== undefined) return 'highlights';
        if (body.sort !== undefined) return 'page';
        const [name = 'other'] = Object.keys(body.aggs ?? {}).filter(
          (key) => key !== 'first' && key !== 'last',
        );
        return name === 'campaign' ? 'counts' : name;
      })
      .sort()
      .join(' '),
  );
}

/** The whole of a search: the tweets, everything indexed, facets, the timeline of all, names of accounts. */
const WHOLE = 'counts indices page timeline totals';

describe('rounds of a search, of which each needs an answer of the one before', () => {
  test.each([
    ['everything', '', YEARS, [WHOLE]],
    ['choices in facets', 'lang=ru&not_type=retweet&account=1001', YEARS, [WHOLE]],
    ['an operator that looks into no text', 'q=is:reply', YEARS, [WHOLE]],
    ['days at both ends', 'date_from=2016-11-08&date_to=2016-11-08', HOURS, [WHOLE]],
    ['a word', 'q=bread', YEARS, [WHOLE, 'highlights']],
    ['two words', 'q=bread+mill', YEARS, [`clauses ${WHOLE}`, 'highlights']],
    ['a time that has to be cut finer', 'lang=ru', HOURS, [WHOLE, 'timeline timeline']],
    ['a word of one day', 'q=bread', HOURS, [WHOLE, 'highlights timeline timeline']],
    ['accounts by their description', 'q=bio:baker', YEARS, ['ids', WHOLE]],
  ] as const)('%s', async (_name, address, span, rounds) => {
    const archive = fakeEngine({ span });
    // The first search of a process asks for the handles themselves.
    await searchTweets(archive, paramsOf('sort=likes'));
    const before = archive.rounds.length;
    const answer = await searchTweets(archive, paramsOf(address));
    expect(answer).toMatchObject({ total: 100, counts_complete: true });
    expect(kindsOf(archive).slice(before)).toEqual(rounds);
  });

  test('the first search of a process asks no more', async () => {
    const archive = fakeEngine({ span: YEARS });
    await searchTweets(archive, paramsOf(''));
    expect(kindsOf(archive)).toEqual([WHOLE]);
  });

  test('under five tweets the repairs come on top, of which the words need a round of their own', async () => {
    const archive = fakeEngine({ span: YEARS, total: 3 });
    await searchTweets(archive, paramsOf('q=bread+mill'));
    expect(archive.rounds).toHaveLength(4);
    expect(kindsOf(archive).slice(0, 2)).toEqual([`clauses ${WHOLE}`, 'highlights']);
  });
});

test('the counts are the same request on every page and in every order', async () => {
  const archive = fakeEngine({ span: YEARS, tweets: [aTweetDocument()] });
  for (const address of ['q=bread', 'q=bread&page=3', 'q=bread&sort=random&seed=9', 'q=bread&per_page=50'])
    await searchTweets(archive, paramsOf(address));
  const counts = archive.rounds.flat().filter(({ body }) => body.aggs?.['campaign'] !== undefined);
  expect(counts).toHaveLength(4);
  expect(new Set(counts.map((question) => JSON.stringify(question))).size).toBe(1);
});

describe('counts that take too long', () => {
  const isCounts = (body: object): boolean => JSON.stringify(body).includes('"most_active"');
  const slow = (ms: number) =>
    fakeEngine({
      span: YEARS,
      delay: (questions) =>
        questions.some(({ body }) => isCounts(body))
          ? new Promise((resolve) => setTimeout(resolve, ms))
          : Promise.resolve(),
    });

  test('are left out whole, and the tweets are there', async () => {
    const answer = await searchTweets(slow(10_000), paramsOf('q=bread+mill&lang=ru'), { countsWithinMs: 30 });
    expect(answer).toMatchObject({ total: 100, counts_complete: false, timeline: { buckets: [] } });
    expect(answer.results).toHaveLength(1);
    expect(answer.query.clauses).toHaveLength(2);
    expect(Object.values(answer.facets).flat()).toEqual([]);
    expect(answer.share).toMatchObject({ accounts: 0, campaigns: [] });
  });

  test('are waited for by who asks for all', async () => {
    const answer = await searchTweets(slow(60), paramsOf('lang=ru'));
    expect(answer.counts_complete).toBe(true);
    expect(answer.facets.lang).toMatchObject([{ value: 'ru', selected: true }]);
  });

  test('are there where the tweets took no less', async () => {
    const archive = fakeEngine({
      span: YEARS,
      delay: () => new Promise((resolve) => setTimeout(resolve, 40)),
    });
    const answer = await searchTweets(archive, paramsOf('lang=ru'), { countsWithinMs: 200 });
    expect(answer.counts_complete).toBe(true);
  });

  test('come after the results, which are told while they are still being made', async () => {
    let counted = false;
    const archive = fakeEngine({
      span: YEARS,
      delay: async (questions) => {
        if (!questions.some(({ body }) => isCounts(body))) return;
        await new Promise((resolve) => setTimeout(resolve, 60));
        counted = true;
      },
    });
    const told: [readonly TweetResult[], boolean][] = [];
    const onResults = (results: readonly TweetResult[]): void => void told.push([results, counted]);
    const answer = await searchTweets(archive, paramsOf('q=bread'), { onResults });
    expect(answer.counts_complete).toBe(true);
    expect(answer.results).toHaveLength(1);
    expect(told).toEqual([[answer.results, false]]);
  });

  test('a failure is one, and no slow count', async () => {
    const archive = fakeEngine({
      span: YEARS,
      delay: async (questions) => {
        if (questions.some(({ body }) => isCounts(body))) throw new Error('broken');
      },
    });
    await expect(searchTweets(archive, paramsOf(''), { countsWithinMs: 500 })).rejects.toThrow('broken');
  });
});
