import { toAddressValue } from '../address/facetValue.ts';
import type { FoundCampaigns } from '../archive/archiveResponse.ts';
import type { AccountDocument } from '../../search/documents.ts';
import { toLowerCase } from '../../search/lowerCase.ts';
import type { AskedCohort } from './cohorts.ts';
import {
  USED_NAMES,
  type AccountPortrait,
  type Cohort,
  type Contact,
  type ContactKind,
  type HeldAccount,
  type UsedName,
  type UsedValue,
} from './portraitAnswer.ts';
import { COHORTS, OTHERS, QUARTERS } from './portraitRequest.ts';
import { byName } from '../address/byName.ts';

interface Counted {
  readonly key: string;
  readonly doc_count: number;
}

interface Values<B = Counted> {
  readonly buckets: readonly B[];
}

interface UsedBucket extends Counted {
  readonly [QUARTERS]: Values<{ readonly key: number; readonly doc_count: number }>;
}

/** The parts of Elasticsearch's answers that we read. Without an index there are no aggregations. */
export interface FoundOwnTweets extends FoundCampaigns {
  readonly aggregations?: NonNullable<FoundCampaigns['aggregations']> &
    Readonly<Record<`used_${UsedName}`, Values<UsedBucket>>> &
    Readonly<Partial<Record<ContactKind, Values>>>;
}

export interface FoundOthersTweets {
  readonly aggregations?: Readonly<Partial<Record<ContactKind, { readonly [OTHERS]: Values }>>>;
}

export interface FoundHeld {
  readonly hits: {
    readonly hits: readonly {
      readonly _source: Pick<AccountDocument, 'id' | 'screen_name' | 'display_name' | 'hashed'>;
    }[];
  };
}

export interface FoundCohorts {
  readonly aggregations?: { readonly [COHORTS]: Values<{ readonly doc_count: number }> };
}

/** A contact of which only the id, or handle, is known. */
export type FoundContacts = Readonly<Record<ContactKind, readonly Omit<Contact, 'held'>[]>>;

/** What the account used, by quarters. */
export const readUsed = ({ aggregations }: FoundOwnTweets): AccountPortrait['used'] =>
  byName(USED_NAMES, (name) =>
    (aggregations?.[`used_${name}`].buckets ?? []).map((bucket): UsedValue => ({
      value: toAddressValue(name, bucket.key),
      tweets: bucket.doc_count,
      quarters: bucket[QUARTERS].buckets.map(({ key, doc_count }) => ({ from: key, tweets: doc_count })),
    })),
  );

export function readContacts(id: string, own: FoundOwnTweets, others: FoundOthersTweets): FoundContacts {
  // Accounts reply to themselves, and mention themselves: neither is a contact.
  const whom = (kind: ContactKind): FoundContacts[ContactKind] =>
    toContacts(own.aggregations?.[kind]?.buckets).filter((contact) => contact.id !== id);
  const who = (kind: ContactKind): FoundContacts[ContactKind] =>
    toContacts(others.aggregations?.[kind]?.[OTHERS].buckets);
  return {
    retweets: whom('retweets'),
    replies_to: whom('replies_to'),
    mentions: whom('mentions'),
    quotes: whom('quotes'),
    retweeted_by: who('retweeted_by'),
    replied_to_by: who('replied_to_by'),
    mentioned_by: who('mentioned_by'),
    quoted_by: who('quoted_by'),
  };
}

const toContacts = (buckets: readonly Counted[] = []): readonly Omit<Contact, 'held'>[] =>
  buckets.map(({ key, doc_count }) => ({ id: key, tweets: doc_count }));

/** Accounts that contacts are, by id and by handle in small letters. */
export function readHeld({ hits }: FoundHeld): ReadonlyMap<string, HeldAccount> {
  const accounts = hits.hits.map(({ _source: { id, screen_name, display_name, hashed } }) => ({
    id,
    screen_name: screen_name ?? null,
    display_name: display_name ?? null,
    hashed,
  }));
  const byHandle = accounts.flatMap((account) =>
    account.screen_name === null || account.hashed
      ? []
      : [[toLowerCase(account.screen_name), account] as const],
  );
  // An id wins over a handle of the same letters.
  return new Map([...byHandle, ...accounts.map((account) => [account.id, account] as const)]);
}

export const withHeld = (
  contacts: FoundContacts,
  held: ReadonlyMap<string, HeldAccount>,
): AccountPortrait['contacts'] =>
  Object.fromEntries(
    Object.entries(contacts).map(([kind, list]) => [
      kind,
      list.map((contact) => ({
        ...contact,
        held: held.get(contact.id) ?? held.get(toLowerCase(contact.id)),
      })),
    ]),
  ) as unknown as AccountPortrait['contacts'];

export const readCohorts = (cohorts: readonly AskedCohort[], found: FoundCohorts): readonly Cohort[] =>
  cohorts.map((cohort, at) => ({
    ...cohort,
    accounts: found.aggregations?.[COHORTS].buckets[at]?.doc_count ?? 0,
  }));
