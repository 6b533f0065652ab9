import type { AccountDocument, TweetDocument } from '../../search/documents.ts';
import { languageOf } from '../../search/languages.ts';
import { FACET_NAMES, type FacetName } from '../../server/address/facetNames.ts';
import { facetListUrl, type FacetParams } from '../../server/address/facetParams.ts';
import { noneLabel } from '../../server/address/facetValue.ts';
import type { FacetAnswer } from '../../server/searching/facetAnswer.ts';
import type {
  AccountDetail,
  CampaignSummary,
  FacetValue,
  SearchAnswer,
} from '../../server/searching/searchAnswer.ts';
import type { TimelineBucket } from '../../server/searching/timelineAnswer.ts';
import type { TweetDetail } from '../../server/searching/tweetAnswer.ts';
import type { MediaDetail } from '../../server/media/mediaSearch.ts';
import type { Searcher } from '../../server/archive/searcher.ts';
import { searchUrl, type SearchParams } from '../../server/address/searchParams.ts';
import { EVERYTHING } from '../../server/address/searchLinks.ts';
import { aTweetDocument } from './documents.ts';
import { aComparison } from './fakeComparison.ts';
import { fakeAccountExport, fakeAccounts, fakePortrait } from './fakeAccounts.ts';
import { fakeContext, toResult } from './fakeContext.ts';
import { fakeExport } from './fakeExport.ts';
import { fakeHours } from './fakeHours.ts';
import { aCampaignDetail, fakeHoldings } from './fakeHoldings.ts';

/** A tweet with everything that a page shows; `given` says what matters to the test. */
export function aTweet(given: Partial<TweetDetail> = {}): TweetDetail {
  const id = given.id ?? '783017634562412544';
  const text = given.text ?? 'The harvest begins';
  return {
    id,
    campaign: 'fable',
    lang: 'en',
    time: '2016-10-03T18:45:22.123Z',
    text,
    highlight: escapeHtml(text),
    text_restored: null,
    highlight_restored: null,
    types: ['original'],
    account: { id: '1001', screen_name: 'mill_lane', display_name: 'Mill Lane', hashed: false },
    likes: 12,
    retweets: 3,
    replies: 1,
    quotes: 0,
    hashtags: [],
    urls: [],
    mentions: [],
    in_reply_to: null,
    retweet_of: null,
    quote_of: null,
    conversation: [],
    client: 'Twitter Web Client',
    url: `/tweets/${id}`,
    lang_published: 'en',
    lang_detected: null,
    in_reply_to_account: null,
    retweet_of_account: null,
    damaged_ids: [],
    poll_choices: [],
    point: null,
    geo: null,
    media: [],
    media_loaded: false,
    ...given,
  };
}

export function anAccount(given: Partial<AccountDocument> = {}, tweets = 1): AccountDetail {
  const account: AccountDocument = {
    id: '1001',
    campaign: 'fable',
    load: '20181017120000000',
    origin: 'users',
    screen_name: 'mill_lane',
    display_name: 'Mill Lane',
    hashed: false,
    alias: undefined,
    location: 'Lower Fable',
    description: 'News of the mill',
    profile_url: undefined,
    followers: 5_321,
    following: 42,
    created: Date.UTC(2014, 2, 5),
    account_language: 'en',
    cells_published: undefined,
    tweets,
    first_tweet: undefined,
    last_tweet: undefined,
    tweet_langs: undefined,
    clients: undefined,
    days_to_first_tweet: undefined,
    ...given,
  };
  return { account, tweets };
}

/** A campaign that fits `tweets`. */
export const aCampaign = (given: Partial<CampaignSummary> = {}): CampaignSummary => ({
  id: 'fable',
  title: 'Fable',
  tweets: 1,
  accounts: 1,
  first: '2016-10-03T18:45:22.123Z',
  last: '2016-10-03T18:45:22.123Z',
  ...given,
});

/** What a fake archive holds; methods in `overrides` answer otherwise. */
export interface FakeArchive {
  readonly tweets?: readonly TweetDetail[];
  readonly accounts?: readonly AccountDetail[];
  readonly campaigns?: readonly CampaignSummary[];
  readonly media?: readonly MediaDetail[];
  /** What is exported. */
  readonly documents?: readonly TweetDocument[];
  readonly overrides?: Partial<Searcher>;
}

/** An archive in memory: words by substring, facets of every tweet found, no relevance. */
export function fakeSearcher(archive: FakeArchive = {}): Searcher {
  const { tweets = [aTweet()], accounts = [anAccount()], campaigns = [aCampaign()] } = archive;
  return {
    search: async (params) => answer(tweets, params),
    export: fakeExport(archive.documents ?? [aTweetDocument()]),
    compare: async (params) => aComparison(params),
    facet: async (params) => facetAnswer(tweets, params),
    hours: async (params) =>
      fakeHours(
        tweets.filter((tweet) => matches(tweet, params.search)).map(({ time }) => time),
        params,
      ),
    counts: async (searches) => searches.map((params) => answer(tweets, params).total),
    context: async (id) => fakeContext(tweets, id),
    tweet: async (id) => tweets.filter((tweet) => tweet.id === id),
    media: async (sha256) => archive.media?.find(({ file }) => file.sha256 === sha256),
    mediaPlaces: async (sha256) => archive.media?.find(({ file }) => file.sha256 === sha256)?.places ?? [],
    account: async (id) => fakePortrait(accounts.filter(({ account }) => account.id === id)),
    exportAccounts: async (params) =>
      fakeAccountExport(
        accounts.map(({ account }) => account),
        params,
      ),
    accounts: async (params) =>
      fakeAccounts(
        accounts.map(({ account }) => account),
        params,
      ),
    campaigns: async () => campaigns,
    holdings: async () => fakeHoldings(campaigns, answer(tweets, EVERYTHING)),
    campaign: async (id) => {
      const campaign = campaigns.find((row) => row.id === id);
      const others = campaigns.filter((row) => row.id !== id);
      return campaign && aCampaignDetail(campaign, others);
    },
    build: async () => 'fakebuild1',
    readiness: async () => ({ ready: campaigns.length > 0, message: 'fake' }),
    ...archive.overrides,
  };
}

/** That there is none is a value, too. */
const orNone = (values: readonly string[]): readonly string[] => (values.length === 0 ? ['none'] : values);

const VALUES: Readonly<Record<FacetName, (tweet: TweetDetail) => readonly string[]>> = {
  campaign: ({ campaign }) => [campaign],
  lang: ({ lang }) => [lang],
  type: ({ types }) => types,
  account: ({ account }) => [account.id],
  hashtag: ({ hashtags }) => orNone(hashtags),
  mention: ({ mentions }) => orNone(mentions),
  domain: ({ urls }) => orNone(urls.map((url) => new URL(url).hostname)),
  client: ({ client }) => orNone(client === null ? [] : [client]),
};

function answer(tweets: readonly TweetDetail[], params: SearchParams): SearchAnswer {
  const found = tweets.filter((tweet) => matches(tweet, params));
  const start = (params.page - 1) * params.perPage;
  const facets = FACET_NAMES.map((name) => [name, facetOf(found, params, name)]);
  return {
    query: {
      q: params.q,
      url: searchUrl(params),
      reading: `Tweets with ${params.q}.`,
      warnings: [],
      clauses: params.q.split(' ').map((text) => ({ text, count: found.length })),
      repairs: [],
    },
    total: found.length,
    took_ms: 1,
    next: nextOf(params, found.length),
    results: found.slice(start, start + params.perPage).map(toResult),
    facets: Object.fromEntries(facets) as SearchAnswer['facets'],
    timeline: timelineOf(found, tweets),
    share: {
      of: tweets.length,
      campaigns: [],
      accounts: new Set(found.map(({ account }) => account.id)).size,
      accounts_exact: true,
      most: null,
      largest: null,
    },
    counts_complete: true,
  };
}

const nextOf = ({ after, ...params }: SearchParams, total: number): string | null =>
  after === undefined && params.page * params.perPage < total
    ? searchUrl({ ...params, after, page: params.page + 1 })
    : null;

function matches(tweet: TweetDetail, { q, include, exclude }: SearchParams): boolean {
  const has = (name: FacetName, value: string): boolean => VALUES[name](tweet).includes(value);
  return (
    tweet.text.includes(q) &&
    FACET_NAMES.every((name) => include[name].length === 0 || include[name].some((v) => has(name, v))) &&
    FACET_NAMES.every((name) => !exclude[name].some((value) => has(name, value)))
  );
}

function facetOf(
  found: readonly TweetDetail[],
  params: SearchParams,
  name: FacetName,
): readonly FacetValue[] {
  const chosen = [...params.include[name], ...params.exclude[name]];
  const values = new Set([...found.flatMap(VALUES[name]), ...chosen]);
  return [...values]
    .map((value) => ({
      value,
      label: noneLabel(name, value) ?? (name === 'lang' ? languageOf(value).name : value),
      count: found.filter((tweet) => VALUES[name](tweet).includes(value)).length,
      selected: params.include[name].includes(value),
      excluded: params.exclude[name].includes(value),
    }))
    .toSorted((a, b) => b.count - a.count);
}

/** Values by their own spelling; no accounts by name. */
function facetAnswer(tweets: readonly TweetDetail[], params: FacetParams): FacetAnswer {
  const { facet, search, text, at, order, page } = params;
  const free = {
    ...search,
    include: { ...search.include, [facet]: [] },
    exclude: { ...search.exclude, [facet]: [] },
  };
  const found = tweets.filter((tweet) => matches(tweet, free));
  const all = facetOf(found, search, facet);
  const chosen = all.filter(({ selected, excluded }) => selected || excluded);
  const listed = all.filter(
    ({ value, selected, excluded }) =>
      !selected && !excluded && (at === 'start' ? value.startsWith(text) : value.includes(text)),
  );
  const ordered = order === 'count' ? listed : listed.toSorted((a, b) => (a.label < b.label ? -1 : 1));
  return {
    facet,
    url: facetListUrl(params),
    search: searchUrl(search),
    reading: `Tweets with ${search.q}.`,
    warnings: [],
    total: found.length,
    distinct: { count: all.filter(({ value }) => value !== 'none').length, relation: 'exact' },
    listed: listed.length,
    count_error: 0,
    values: [...chosen, ...(page === undefined ? ordered : ordered.slice((page - 1) * 100, page * 100))],
  };
}

function timelineOf(found: readonly TweetDetail[], all: readonly TweetDetail[]): SearchAnswer['timeline'] {
  const times = found.map(({ time }) => time).toSorted();
  const isoOf = (time: string | undefined): string | null =>
    time === undefined ? null : new Date(time).toISOString();
  return {
    interval: 'month',
    first: isoOf(times[0]),
    last: isoOf(times.at(-1)),
    buckets: monthsOf(times, all),
  };
}

/** @param times in order */
function monthsOf(times: readonly string[], all: readonly TweetDetail[]): readonly TimelineBucket[] {
  const [first, last] = [times[0]?.slice(0, 7), times.at(-1)?.slice(0, 7)];
  const buckets: TimelineBucket[] = [];
  for (let from = first; from !== undefined && last !== undefined && from <= last;) {
    const [year = 0, month = 0] = from.split('-').map(Number);
    const to = new Date(Date.UTC(year, month, 1)).toISOString();
    const name = from;
    buckets.push({
      from: `${from}-01T00:00:00.000Z`,
      to,
      count: times.filter((time) => time.startsWith(name)).length,
      of: all.filter(({ time }) => time.startsWith(name)).length,
      partial: false,
    });
    from = to.slice(0, 7);
  }
  return buckets;
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
