import { buildAccountLookUps, readAccountLookUps, type FoundAccounts } from '../../search/query/accounts.ts';
import type { ParsedQuery } from '../../search/query/syntax.ts';
import type { Ask, Question } from '../archive/ask.ts';

/**
 * Asks the accounts what a query wants to know of them: one round trip, and none where it asks nothing. A clause that
 * means too many accounts is a problem. @throws SiteError where the archive does not answer
 */
export async function lookUpAccounts(ask: Ask, parsed: ParsedQuery): Promise<ParsedQuery> {
  const lookUps = buildAccountLookUps(parsed.query);
  if (lookUps.length === 0) return parsed;
  const questions = lookUps.map(({ body }): Question => ({ kind: 'accounts', body }));
  const found = await ask<readonly FoundAccounts[]>(...questions);
  const { query, warnings, problems } = readAccountLookUps(parsed.query, lookUps, found);
  const all = [...parsed.warnings, ...warnings];
  return {
    query,
    warnings: all.sort((one, other) => one.span.start - other.span.start),
    problems: [...parsed.problems, ...problems],
  };
}
