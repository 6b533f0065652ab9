import type { estypes } from '@elastic/elasticsearch';
import type { AccountDocument, TweetDocument } from '../../search/documents.ts';
import type { AccountField } from '../../search/fields.ts';
import { either } from '../../search/query/clause.ts';
import type { FoundDocuments } from '../archive/archiveResponse.ts';
import type { Ask } from '../archive/ask.ts';

/** A tweet with its account as the same campaign has it. */
export interface PublishedTweet {
  readonly tweet: TweetDocument;
  readonly account: AccountDocument | undefined;
}

/** Accounts that are remembered from batch to batch: those of most releases, some megabytes. */
const MOST_REMEMBERED = 5_000;

const ID = 'id' satisfies AccountField;
const CAMPAIGN = 'campaign' satisfies AccountField;

type Owner = Pick<TweetDocument, 'account_id' | 'campaign'>;

/** Joins tweets with their accounts, batch by batch, and asks for each account as few times as memory allows. */
export function createAccountJoin(
  ask: Ask,
): (tweets: readonly TweetDocument[]) => Promise<readonly PublishedTweet[]> {
  let known = new Map<string, AccountDocument | undefined>();
  return async (tweets) => {
    const needed = new Map(tweets.map((tweet) => [keyOf(tweet), tweet]));
    const missing = [...needed].filter(([key]) => !known.has(key));
    if (missing.length > 0) {
      const [found] = await ask<[FoundDocuments<AccountDocument>]>({
        kind: 'accounts',
        body: buildAccounts(missing.map(([, owner]) => owner)),
      });
      if (known.size + missing.length > MOST_REMEMBERED) {
        known = new Map([...needed.keys()].map((key) => [key, known.get(key)]));
      }
      for (const [key] of missing) known.set(key, undefined);
      for (const { _source: account } of found.hits.hits) {
        known.set(keyOf({ account_id: account.id, campaign: account.campaign }), account);
      }
    }
    return tweets.map((tweet) => ({ tweet, account: known.get(keyOf(tweet)) }));
  };
}

const keyOf = ({ account_id, campaign }: Owner): string => `${campaign}\n${account_id}`;

/** Exactly these accounts: an id may be in other campaigns too. */
function buildAccounts(owners: readonly Owner[]): estypes.SearchRequest {
  const campaigns = Map.groupBy(owners, ({ campaign }) => campaign);
  const should = [...campaigns].map(([campaign, members]) => ({
    bool: {
      filter: [{ term: { [CAMPAIGN]: campaign } }, { terms: { [ID]: members.map((m) => m.account_id) } }],
    },
  }));
  return {
    query: { bool: { filter: [either(...should)] } },
    size: owners.length,
    track_total_hits: false,
  };
}
