import type { AccountDocument } from '../../search/documents.ts';
import { buildById } from '../archive/archiveRequest.ts';
import { readAccounts, type FoundDocuments } from '../archive/archiveResponse.ts';
import type { Ask } from '../archive/ask.ts';
import { cohortsOf } from './cohorts.ts';
import type { AccountPortrait } from './portraitAnswer.ts';
import { buildCohorts, buildHeld, buildOthersTweets, buildOwnTweets } from './portraitRequest.ts';
import {
  readCohorts,
  readContacts,
  readHeld,
  readUsed,
  withHeld,
  type FoundCohorts,
  type FoundHeld,
  type FoundOthersTweets,
  type FoundOwnTweets,
} from './portraitResponse.ts';

/** Of an account that the archive does not hold nothing is told: tweets may mention it all the same. */
export const UNKNOWN_ACCOUNT: AccountPortrait = {
  accounts: [],
  used: { lang: [], client: [], hashtag: [], domain: [], mention: [] },
  contacts: {
    retweets: [],
    replies_to: [],
    mentions: [],
    quotes: [],
    retweeted_by: [],
    replied_to_by: [],
    mentioned_by: [],
    quoted_by: [],
  },
  cohorts: [],
};

/**
 * Everything that the archive knows of one account, in two round trips: what it is compared with is known only when it
 * has been read. @throws SiteError where the archive does not answer
 */
export async function portrayAccount(ask: Ask, id: string): Promise<AccountPortrait> {
  const [found, own, others] = await ask<
    [FoundDocuments<AccountDocument>, FoundOwnTweets, FoundOthersTweets]
  >(
    { kind: 'accounts', body: buildById(id) },
    { kind: 'tweets', body: buildOwnTweets(id) },
    { kind: 'tweets', body: buildOthersTweets(id) },
  );
  const accounts = readAccounts(found, own);
  if (accounts.length === 0) return UNKNOWN_ACCOUNT;
  const contacts = readContacts(id, own, others);
  const names = [...new Set(Object.values(contacts).flatMap((list) => list.map((contact) => contact.id)))];
  const cohorts = cohortsOf(accounts);
  const [held, counted] = await ask<[FoundHeld, FoundCohorts]>(
    { kind: 'accounts', body: buildHeld(names) },
    { kind: 'accounts', body: buildCohorts(cohorts) },
  );
  return {
    accounts,
    used: readUsed(own),
    contacts: withHeld(contacts, readHeld(held)),
    cohorts: readCohorts(cohorts, counted),
  };
}
