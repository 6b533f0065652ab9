import type { AccountDetail, CampaignSummary, SearchAnswer, TweetDetail } from './searchAnswer.ts';
import type { SearchParams } from './searchParams.ts';

/** Whether the site can answer: Elasticsearch is there, and something is indexed. */
export interface Readiness {
  readonly ready: boolean;
  /** One sentence for people; says what to do where it is not ready. */
  readonly message: string;
}

/** All that the site asks of the archive. Every method throws SiteError `unavailable` or `timed_out`, never an empty answer for a failure. */
export interface Searcher {
  /** @throws SiteError `bad_request` where the query text breaks a limit, or a page lies past 10,000 results */
  search(params: SearchParams): Promise<SearchAnswer>;
  /** The tweet as each campaign holds it, by campaign; empty for an unknown id. */
  tweet(id: string): Promise<readonly TweetDetail[]>;
  /** The account as each campaign holds it, by campaign; empty for an unknown id. */
  account(id: string): Promise<readonly AccountDetail[]>;
  /** What is indexed, by campaign id. */
  campaigns(): Promise<readonly CampaignSummary[]>;
  readiness(): Promise<Readiness>;
}
