import { toAddressValue } from '../address/facetValue.ts';
import type { AccountDetail } from '../searching/searchAnswer.ts';
import { LONGEST_DESCRIPTION, parseAccountParams, type AccountParams } from './accountParams.ts';
import type { Cohort, CohortKind } from './portraitAnswer.ts';

/** A cohort that is not counted yet. */
export type AskedCohort = Omit<Cohort, 'accounts'>;

/** Clients whose cohorts are counted: those of most of the account's tweets. */
const MOST_CLIENTS = 5;
/** An account has one profile in each campaign, and rarely more than two. */
const MOST_COHORTS = 24;

const EVERY: AccountParams = parseAccountParams(new URLSearchParams()).params;

/** Characters of an ISO 8601 text that name a day, and a minute. */
const DAY = 10;
const MINUTE = 16;

/** What other accounts may have in common with this one, each thing once however many campaigns tell it. */
export function cohortsOf(accounts: readonly AccountDetail[]): readonly AskedCohort[] {
  const asked = new Map<string, AskedCohort>();
  const ask = (kind: CohortKind, value: string | undefined, changes: Partial<AccountParams>): void => {
    if (value !== undefined && value !== '' && asked.size < MOST_COHORTS)
      asked.set(`${kind} ${value}`, { kind, value, params: { ...EVERY, ...changes } });
  };
  for (const { account } of accounts) {
    const created = iso(account.created)?.slice(0, DAY);
    ask('created', created, { createdFrom: created, createdTo: created });
    const first = iso(account.first_tweet);
    ask('first_minute', first?.slice(0, MINUTE), { firstTweet: first?.slice(0, MINUTE) });
    ask('first_day', first?.slice(0, DAY), { firstTweet: first?.slice(0, DAY) });
    const description = account.description?.trim();
    if (description !== undefined && description.length <= LONGEST_DESCRIPTION)
      ask('description', description, { description });
    for (const client of (account.clients ?? []).slice(0, MOST_CLIENTS)) {
      const value = toAddressValue('client', client);
      ask('client', value, { include: { ...EVERY.include, client: [value] } });
    }
  }
  return [...asked.values()];
}

const iso = (ms: number | undefined): string | undefined =>
  ms === undefined ? undefined : new Date(ms).toISOString();
