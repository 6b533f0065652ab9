import type { Client } from '../../common/client.ts';
import type { MediaDocument } from '../../search/mediaDocument.ts';
import type { TweetDocument } from '../../search/documents.ts';
import { createArchiveClient } from './archiveClient.ts';
import * as request from './archiveRequest.ts';
import { readCampaigns, type FoundCampaigns, type FoundDocuments } from './archiveResponse.ts';
import type { AccountsAnswer } from '../accounts/accountAnswer.ts';
import type { AccountParams } from '../accounts/accountParams.ts';
import { openAccountExport, type AccountExport } from '../accounts/accountExport.ts';
import { searchAccounts } from '../accounts/accountSearch.ts';
import { portrayAccount, UNKNOWN_ACCOUNT } from '../accounts/portrait.ts';
import type { AccountPortrait } from '../accounts/portraitAnswer.ts';
import { toSiteError } from './elasticsearchAnswer.ts';
import { openExport, type Export, type ExportItems, type ExportKind } from '../exports/tweetExport.ts';
import { describeMedia, mediaOfTweets, placesOfMedia, type MediaDetail } from '../media/mediaSearch.ts';
import { createScan } from './scan.ts';
import type { CampaignSummary, SearchAnswer } from '../searching/searchAnswer.ts';
import type { TweetDetail } from '../searching/tweetAnswer.ts';
import type { FacetParams } from '../address/facetParams.ts';
import type { SearchParams } from '../address/searchParams.ts';
import { readIndexAdvice } from './indexAdvice.ts';
import type { FacetAnswer } from '../searching/facetAnswer.ts';
import { searchFacet } from '../searching/facetSearch.ts';
import type { HoursParams } from '../address/hoursParams.ts';
import type { HoursAnswer } from '../searching/hoursAnswer.ts';
import { searchHours } from '../searching/hoursSearch.ts';
import { createHandleBook } from '../searching/handleBook.ts';
import { countSearches } from '../searching/searchCounts.ts';
import { isAnyIndexed, searchTweets, type Patience } from '../searching/tweetSearch.ts';
import { compareSearches } from '../compare/compareSearches.ts';
import type { CompareAnswer } from '../compare/compareAnswer.ts';
import type { CompareParams } from '../compare/compareParams.ts';
import { askCampaign, askHoldings } from '../holdings/holdings.ts';
import type { CampaignDetail, Holdings } from '../holdings/holdingsAnswer.ts';
import { toTweetDetail } from '../searching/tweetResult.ts';
import type { TweetContext } from '../threads/contextAnswer.ts';
import { findContext } from '../threads/tweetContext.ts';

/** Whether the site can answer: Elasticsearch is there, and something is indexed. */
export interface Readiness {
  readonly ready: boolean;
  /** One sentence for people; says what to do where it is not ready. */
  readonly message: string;
}

/** All that the site asks of the archive. Every method throws SiteError `unavailable` or `timed_out`, never an empty answer for a failure. */
export interface Searcher {
  /** @throws SiteError `bad_request` where the query text breaks a limit, or a page lies past 10,000 results */
  search(params: SearchParams, patience?: Patience): Promise<SearchAnswer>;
  /**
   * All that a search finds, whatever its page. Close it.
   * @throws SiteError `bad_request` where the query text breaks a limit
   */
  export<K extends ExportKind>(params: SearchParams, kind: K): Promise<Export<ExportItems[K]>>;
  /** Two searches side by side. @throws SiteError `bad_request` with what to change in which query text */
  compare(params: CompareParams): Promise<CompareAnswer>;
  /**
   * The values of one facet among the tweets of a search.
   * @throws SiteError `bad_request` where the query text breaks a limit
   */
  facet(params: FacetParams): Promise<FacetAnswer>;
  /** At which hours of the week the tweets of a search were written. @throws SiteError `bad_request` as facet does */
  hours(params: HoursParams): Promise<HoursAnswer>;
  /** How many tweets each search finds, in the same order; undefined for one that cannot be run. */
  counts(searches: readonly SearchParams[]): Promise<readonly (number | undefined)[]>;
  /** The tweet as each campaign holds it, by campaign; empty for an unknown id. */
  tweet(id: string): Promise<readonly TweetDetail[]>;
  /** The tweet with its thread and all else around it; undefined for an unknown id. */
  context(id: string): Promise<TweetContext | undefined>;
  /** A media file with all that is known of it; undefined where no tweet has it. @param sha256 whole, in small letters */
  media(sha256: string): Promise<MediaDetail | undefined>;
  /** Where a media file lies, ten places at most; empty where no tweet has it. */
  mediaPlaces(sha256: string): Promise<readonly MediaDocument[]>;
  /** Everything that is known of an account; without `accounts` where the id is unknown. */
  account(id: string): Promise<AccountPortrait>;
  /** A page of a list of accounts. */
  accounts(params: AccountParams): Promise<AccountsAnswer>;
  /** All accounts of a list, whatever its page. Close it. */
  exportAccounts(params: AccountParams): Promise<AccountExport>;
  /** What is indexed, by campaign id. */
  campaigns(): Promise<readonly CampaignSummary[]>;
  /** What is indexed, at a glance. */
  holdings(): Promise<Holdings>;
  /** What a campaign's release holds and lacks; undefined for an unknown id. */
  campaign(id: string): Promise<CampaignDetail | undefined>;
  /** Names the state of what is indexed: 10 letters and digits, others after every load and removal. */
  build(): Promise<string>;
  readiness(): Promise<Readiness>;
}

/** Ids are far shorter, and Elasticsearch refuses to look for terms over 32,766 bytes. */
const LONGEST_ID = 256;
/**
 * The archive behind the aliases of one prefix. An alias that is not there holds nothing.
 * @param options.timeoutMs longest time that one request may take
 */
export function createSearcher(
  client: Client,
  { prefix, timeoutMs }: { readonly prefix: string; readonly timeoutMs: number },
): Searcher {
  const { askWith, build, readMetas, options } = createArchiveClient(client, { prefix, timeoutMs });
  const ask = askWith({});
  const archive = {
    ask,
    askUntil: (signal: AbortSignal) => askWith({ signal }),
    build,
    handles: createHandleBook(),
  };
  const scan = createScan(client, { prefix, timeoutMs }, options);

  return {
    search: (params, patience) => searchTweets(archive, params, patience),
    export: (params, kind) => openExport({ ask, scan }, params, kind),
    compare: (params) => compareSearches(ask, params),
    facet: (params) => searchFacet(ask, params),
    hours: (params) => searchHours(ask, params),
    counts: (searches) => countSearches(ask, searches),
    tweet: async (id) => {
      if (id.length > LONGEST_ID) return [];
      const [found] = await ask<[FoundDocuments<TweetDocument>]>({
        kind: 'tweets',
        body: request.buildById(id),
      });
      const documents = found.hits.hits.map((hit) => hit._source);
      const media = await mediaOfTweets(ask, documents);
      return documents.map((tweet) => toTweetDetail(tweet, media.of(tweet), media.isLoaded(tweet.campaign)));
    },
    context: async (id) => (id.length > LONGEST_ID ? undefined : findContext(ask, readMetas, id)),
    media: (sha256) => describeMedia(ask, sha256),
    mediaPlaces: (sha256) => placesOfMedia(ask, sha256),
    account: async (id) => (id.length > LONGEST_ID ? UNKNOWN_ACCOUNT : portrayAccount(ask, id)),
    accounts: (params) => searchAccounts(ask, params),
    exportAccounts: (params) => openAccountExport(scan, params),
    campaigns: async () => {
      const [tweets, accounts] = await ask<[FoundCampaigns, FoundCampaigns]>(
        { kind: 'tweets', body: request.buildCampaignTweets() },
        { kind: 'accounts', body: request.buildCampaignAccounts() },
      );
      return readCampaigns(tweets, accounts);
    },
    holdings: () => askHoldings(ask),
    campaign: (id) => askCampaign(ask, readMetas, id),
    build,
    readiness: async () => {
      try {
        if (await isAnyIndexed(ask)) {
          const message = [
            'Elasticsearch answers, and tweets are indexed.',
            ...readIndexAdvice(await readMetas()),
          ];
          return { ready: true, message: message.join(' ') };
        }
        return {
          ready: false,
          message: 'Nothing is indexed yet. Load a release with “npx murmuration index”.',
        };
      } catch (error) {
        return { ready: false, message: toSiteError(error).message };
      }
    },
  };
}
