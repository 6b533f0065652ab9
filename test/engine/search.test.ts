import { beforeAll, describe, expect, test } from 'vitest';
import { FACET_NAMES } from '../../server/address/facetNames.ts';
import type { SearchAnswer } from '../../server/searching/searchAnswer.ts';
import { UNKNOWN_ACCOUNT } from '../../server/accounts/portrait.ts';
import { createSearcher } from '../../server/archive/searcher.ts';
import { parseSearchParams, SORTS } from '../../server/address/searchParams.ts';
import { anArchive } from '../support/archive.ts';
import { anAccountDocument, indexDocuments } from '../support/documents.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const { client, prefix } = useTestIndices();
const searcher = createSearcher(client, { prefix, timeoutMs: 10_000 });
const archive = anArchive();

const search = (query: string): Promise<SearchAnswer> =>
  searcher.search(parseSearchParams(new URLSearchParams(query)).params);
const q = (text: string, rest: Record<string, string> = {}): Promise<SearchAnswer> =>
  search(new URLSearchParams({ q: text, ...rest }).toString());
const texts = async (text: string): Promise<readonly string[]> =>
  [...new Set((await q(text)).results.map((result) => result.text))].sort();
const sum = (values: readonly { readonly count: number }[]): number =>
  values.reduce((total, { count }) => total + count, 0);

beforeAll(async () => {
  await indexDocuments(client, prefix, 'tweets', archive);
  await indexDocuments(client, prefix, 'accounts', [
    anAccountDocument({ id: '1001' }),
    anAccountDocument({ id: '1002', screen_name: 'Old_Bridge' }),
    anAccountDocument({ id: '1002', screen_name: 'Old_Bridge', campaign: 'meadow' }),
    anAccountDocument({ id: '1009', screen_name: 'silent_pond' }),
  ]);
});

describe('a word finds its other forms, in the language of the tweet', () => {
  test.each([
    ['English', 'elections', 'The election results are running late again', 'election'],
    ['English verb', 'run', 'The election results are running late again', 'running'],
    ['Russian', 'выборы', 'Итоги выборов в нашем городе', 'выборов'],
    ['Russian, other form', 'городами', 'Итоги выборов в нашем городе', 'городе'],
    ['Ukrainian', 'виборів', 'Розповідаємо про виборами та вибори', 'виборами'],
    ['Persian', 'کتاب', 'کتاب‌های خوب را خواندم', 'کتاب‌'],
    ['Persian with Arabic letters', 'كتاب', 'کتاب‌های خوب را خواندم', 'کتاب‌'],
    ['Arabic', 'كتب', 'الكتب في المكتبة القديمة', 'الكتب'],
    ['Arabic without tatweel', 'محمد', 'مـحـمـد يقرأ', 'مـحـمـد'],
    ['German', 'Haus', 'Die alten Häuser am Fluss', 'Häuser'],
    ['French', 'cheval', 'Nous cherchions des chevaux', 'chevaux'],
    ['Spanish', 'caballo', 'Los caballos corrían por las calles', 'caballos'],
    ['Thai, inside a sentence', 'เลือกตั้ง', 'ฉันรักการเลือกตั้งในเมืองหลวง', 'เลือกตั้ง'],
    ['Chinese, inside a sentence', '选举', '中国的选举结果', '选举'],
    ['Japanese, inside a sentence', '選挙', '東京の選挙について', '選挙'],
    ['Hindi', 'किताब', 'किताबें अच्छी हैं', 'किताबें'],
    ['no language, folded', 'ete', 'été <b>bold</b> & "quoted" 👍 \uE000raw\uE001 harvest', 'été'],
    ['an emoji', '👍', 'été <b>bold</b> & "quoted" 👍 \uE000raw\uE001 harvest', '👍'],
  ])('%s: %s', async (_, word, text, match) => {
    const { results } = await q(word);
    const found = results.find((result) => result.text === text);
    expect(found?.highlight).toContain(`<mark>${match}</mark>`);
  });

  test('and no form of another word', async () => {
    expect(await texts('выбивать')).toEqual([]);
    expect(await texts('statement')).toEqual([]);
  });
});

describe('what is asked for is what is found', () => {
  test.each([
    ['"state of the art"', ['A state of the art harvest machine for our farmers']],
    ['"art state"', []],
    ['"elections"', []],
    ['"ELECTION results"', ['The election results are running late again']],
    ['state-of-the-art', ['A state of the art harvest machine for our farmers']],
    ['state art', ['A state of the art harvest machine for our farmers', 'The art of a quiet state']],
    ['state art -machine', ['The art of a quiet state']],
    ['state -"state of the art"', ['The art of a quiet state']],
    ['quiet OR Häuser', ['Die alten Häuser am Fluss', 'The art of a quiet state']],
    [
      '(quiet OR machine) (art OR nothing)',
      ['A state of the art harvest machine for our farmers', 'The art of a quiet state'],
    ],
    ['art -(quiet OR machine)', []],
    ['the election', ['The election results are running late again']],
  ])('%s', async (text, found) => {
    expect(await texts(text)).toEqual(found);
  });

  test('a negation alone leaves the rest', async () => {
    const everything = (await search('')).total;
    expect((await q('-state')).total).toBe(everything - 2);
  });

  test('what matches as typed comes before other forms', async () => {
    const { results } = await q('выборы', { campaign: 'fable' });
    expect(results.map(({ text }) => text)).toEqual([
      'Завтра выборы, приходите',
      'Итоги выборов в нашем городе',
    ]);
  });

  test('markup in a text is text', async () => {
    const [result] = (await q('bold')).results;
    expect(result?.highlight).toBe(
      'été &lt;b&gt;<mark>bold</mark>&lt;/b&gt; &amp; &quot;quoted&quot; 👍 \uE000raw\uE001 harvest',
    );
  });
});

describe('counts', () => {
  test.each([
    '',
    'q=harvest',
    'type=reply',
    'account=1001&not_lang=ru',
    'date_from=2016-03&date_to=2016-09',
    'q=-art&lang=en&lang=ru',
  ])('add up: %s', async (query) => {
    const { params } = parseSearchParams(new URLSearchParams(query));
    const { total, timeline, facets } = await search(query);
    expect(total).toBeGreaterThan(0);
    expect(sum(timeline.buckets)).toBe(total);
    // A facet leaves out its own choice: what counts is what is chosen.
    for (const name of ['campaign', 'lang'] as const) {
      const chosen = facets[name].filter(
        ({ value, excluded }) =>
          !excluded && (params.include[name].length === 0 || params.include[name].includes(value)),
      );
      expect(sum(chosen)).toBe(total);
    }
  });

  test('each value of each facet has the count that choosing it gives', async () => {
    const choices = 'q=harvest OR art OR выборы&lang=en&lang=und&lang=ru&account=1001&account=1003';
    const { facets } = await search(choices);
    for (const name of FACET_NAMES) {
      for (const { value, count } of facets[name]) {
        const others = new URLSearchParams(choices);
        others.delete(name);
        others.append(name, value);
        expect([name, value, (await search(others.toString())).total]).toEqual([name, value, count]);
      }
    }
  });

  test('a facet ignores its own choice, and obeys the others', async () => {
    const { facets, total } = await search('lang=ru&campaign=fable');
    expect(total).toBe(2);
    expect(facets.lang.find(({ value }) => value === 'en')).toMatchObject({ count: 3, selected: false });
    expect(facets.lang[0]).toMatchObject({ value: 'ru', label: 'Russian', count: 2, selected: true });
    expect(facets.campaign).toEqual([
      { value: 'fable', label: 'fable', count: 2, selected: true, excluded: false },
    ]);
  });

  test('chosen and excluded values are there at 0, too', async () => {
    const { facets } = await search('q=harvest&client=Nobody&not_hashtag=nothing&lang=ga');
    expect(facets.client[0]).toEqual({
      value: 'Nobody',
      label: 'Nobody',
      count: 0,
      selected: true,
      excluded: false,
    });
    expect(facets.hashtag[0]).toMatchObject({ value: 'nothing', count: 0, excluded: true });
    expect(facets.lang[0]).toMatchObject({ value: 'ga', label: 'Irish', count: 0, selected: true });
  });

  test('accounts are named by their handle, by which they can be chosen in any case', async () => {
    const byId = await search('account=1002');
    expect(byId.facets.account[0]).toMatchObject({ value: '1002', label: 'Old_Bridge', count: byId.total });
    expect((await search('account=1001')).facets.mention[0]?.label).toBe('Old_Bridge');
    const byHandle = await search('account=@OLD_bridge');
    expect(byHandle.total).toBe(byId.total);
    expect(byHandle.facets.account[0]).toMatchObject({
      value: 'OLD_bridge',
      count: byId.total,
      selected: true,
    });
    expect((await search('not_account=old_bridge')).total).toBe(archive.length - byId.total);
  });

  test('a hash is compared with case, though it stands for the handle, too', async () => {
    const hash = 'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/AbCdE=';
    expect((await search(new URLSearchParams({ account: hash }).toString())).total).toBe(1);
    expect((await search(new URLSearchParams({ account: hash.toLowerCase() }).toString())).total).toBe(0);
  });

  test('hashtags are one in any case', async () => {
    expect((await search('hashtag=HARVEST')).total).toBe(
      archive.filter(({ hashtags }) => hashtags?.includes('Harvest')).length,
    );
    for (const spelling of ['İzmir', 'izmir', 'IZMIR']) {
      expect((await search(new URLSearchParams({ hashtag: spelling }).toString())).total).toBe(1);
    }
  });

  test('each clause is counted by itself, within days and facets', async () => {
    const { query, total } = await q('art -quiet machine', { lang: 'en' });
    expect(total).toBe(1);
    expect(query.clauses).toEqual([
      { text: 'art', count: 2 },
      { text: '-quiet', count: 2 },
      { text: 'machine', count: 1 },
    ]);
  });
});

describe('days', () => {
  test('are inclusive, whole and UTC', async () => {
    const inSpring = archive.filter(({ time }) => time >= Date.UTC(2016, 2) && time < Date.UTC(2016, 5));
    const { total, timeline } = await search('date_from=2016-03&date_to=2016-05');
    expect(total).toBe(inSpring.length);
    expect(timeline).toMatchObject({ interval: 'day', buckets: { length: 92 } });
    expect(timeline.buckets[0]).toEqual({
      from: '2016-03-01T00:00:00.000Z',
      to: '2016-03-02T00:00:00.000Z',
      count: 0,
      of: 0,
      partial: false,
    });
  });

  test('one day is cut into hours', async () => {
    const { timeline } = await search('date_from=2016-04-04&date_to=2016-04-04');
    expect(timeline).toMatchObject({ interval: 'hour', buckets: { length: 24 } });
  });

  test('without tweets there is no timeline to the tweets', async () => {
    expect((await q('nothinglikethis')).timeline.buckets).toEqual([]);
  });
});

describe('paging', () => {
  test.each(SORTS)('by %s: every tweet once, and the next page is named', async (sort) => {
    const seen: string[] = [];
    let address: string | null = `/search?sort=${sort}&per_page=3&q=-nothing`;
    while (address !== null) {
      const { next, results } = await search(address.slice(address.indexOf('?')));
      seen.push(...results.map(({ campaign, id }) => `${campaign}/${id}`));
      expect(next === null || next.startsWith('/search?')).toBe(true);
      address = next;
    }
    expect(seen).toHaveLength(archive.length);
    expect([...seen].sort()).toEqual(archive.map(({ campaign, id }) => `${campaign}/${id}`).sort());
  });

  test('by likes: unrecorded ones come last', async () => {
    const { results } = await search('sort=likes&per_page=100');
    const likes = results.map((result) => result.likes);
    const recorded = likes.filter((count) => count !== null);
    expect(likes).toEqual([
      ...[...recorded].sort((a, b) => b - a),
      ...likes.filter((count) => count === null),
    ]);
  });

  test('by time', async () => {
    const times = (await search('sort=oldest&per_page=100')).results.map(({ time }) => time);
    expect(times).toEqual([...times].sort());
    expect((await search('per_page=100')).results.map(({ time }) => time)).toEqual([...times].reverse());
  });
});

describe('single documents', () => {
  test('a tweet as each campaign holds it', async () => {
    const id = archive.at(-1)?.id ?? '';
    expect(
      (await searcher.tweet(id)).map(({ campaign, lang_published }) => [campaign, lang_published]),
    ).toEqual([
      ['fable', 'en'],
      ['meadow', 'en'],
    ]);
    expect(await searcher.tweet('1')).toEqual([]);
  });

  test('an account with its tweets in each campaign', async () => {
    const { accounts } = await searcher.account('1002');
    const counts = (campaign: string) =>
      archive.filter((tweet) => tweet.account_id === '1002' && tweet.campaign === campaign).length;
    expect(accounts.map(({ account, tweets }) => [account.campaign, tweets])).toEqual([
      ['fable', counts('fable')],
      ['meadow', counts('meadow')],
    ]);
    expect((await searcher.account('1009')).accounts).toMatchObject([
      { account: { screen_name: 'silent_pond' }, tweets: 0 },
    ]);
    expect(await searcher.account('+/=')).toEqual(UNKNOWN_ACCOUNT);
  });

  test('what is indexed', async () => {
    expect(await searcher.campaigns()).toMatchObject([
      { id: 'fable', tweets: 18, accounts: 3, first: '2016-01-01T00:00:00.000Z' },
      { id: 'meadow', tweets: 2, accounts: 1 },
    ]);
    expect(await searcher.readiness()).toMatchObject({ ready: true });
  });
});

describe('hostile input is answered', () => {
  test.each([
    ['64 words', 'a1 '.repeat(64)],
    ['64 excluded words', '-a1 '.repeat(64)],
    ['64 alternatives', Array.from({ length: 64 }, (_, at) => `w${at}`).join(' OR ')],
    ['a word of 1,024 Chinese characters', '中'.repeat(1_024)],
    ['a word of 1,024 emoji', '👍'.repeat(1_024)],
    ['a word of hyphens', 'a-'.repeat(512)],
    ['a phrase of 500 words', `"${'a '.repeat(500)}"`],
    ['ten levels of parentheses', `${'(a OR '.repeat(10)}b${')'.repeat(10)}`],
    ['the syntax of Elasticsearch', 'text:* _exists_:id /.*/ a~9 b^9 [1 TO 2] \\'],
    ['JSON', '{"match_all":{}}'],
    ['markup', '<script>alert(1)</script>'],
    ['an unpaired surrogate', 'a \ud800'],
    ['controls', '\u202E\0\u0007 a'],
    ['names of prototypes', '__proto__ constructor toString'],
    ['a letter that folds to nothing', '\u3164'],
    ['combining marks', `e${'\u0301'.repeat(1_000)}`],
  ])('%s', async (_, text) => {
    const answer = await q(text);
    expect(answer.total).toBeGreaterThanOrEqual(0);
    expect(answer.query.q).toBe(text.trim().toWellFormed());
  });

  test('ids of any length and kind', async () => {
    for (const id of ['', '*', '+/=', '\0', '9'.repeat(40_000)]) {
      expect([await searcher.tweet(id), await searcher.account(id)]).toEqual([[], UNKNOWN_ACCOUNT]);
    }
  });

  test('50 values of each facet', async () => {
    const params = new URLSearchParams();
    for (const name of FACET_NAMES) {
      for (let at = 0; at < 50; at += 1) params.append(`not_${name}`, name === 'type' ? 'none' : `v${at}`);
    }
    expect((await search(params.toString())).total).toBe(archive.length);
  });

  test.each([
    ['a text that is too long', { q: 'x'.repeat(1_025) }],
    ['too many words', { q: 'a '.repeat(65) }],
  ])('%s is refused with what to do', async (_, given) => {
    const { params } = parseSearchParams(new URLSearchParams(given));
    await expect(searcher.search(params)).rejects.toMatchObject({
      kind: 'bad_request',
      problems: [{ param: 'q' }],
    });
  });

  test('so is a page past the first 10,000 results', async () => {
    const { params } = parseSearchParams(new URLSearchParams());
    await expect(searcher.search({ ...params, page: 501 })).rejects.toMatchObject({
      kind: 'bad_request',
      problems: [{ param: 'page' }],
    });
  });
});
