import type { estypes } from '@elastic/elasticsearch';
import type { AccountField } from '../fields.ts';
import { aliasOf, isAlias } from '../alias.ts';
import { leavesOf, mapLeaves, type Leaf } from './edit.ts';
import { isHashPrefix } from './operators/account.ts';
import type { AccountQuestion } from './operators/operator.ts';
import { operatorOf } from './operators.ts';
import type { Field, Query, QueryWarning } from './syntax.ts';

/** Most accounts that one clause may mean; as many terms as a clause may hold are six times as many. */
export const MOST_ACCOUNTS = 10_000;
/** Accounts that a warning names. */
const MOST_NAMED = 5;

const ID = 'id' satisfies AccountField;
/** Name of the aggregation. */
const IDS = 'ids';

/** A clause that means accounts, and what to ask of their documents. */
export interface AccountLookUp {
  readonly field: Field;
  readonly body: estypes.SearchRequest;
}

/** The part of Elasticsearch's answer that we read. Without an index there are no aggregations. */
export interface FoundAccounts {
  readonly aggregations?: { readonly [IDS]: { readonly buckets: readonly { readonly key: string }[] } };
}

/** A query whose clauses know the accounts that they mean. */
export interface AccountedQuery {
  readonly query: Query | undefined;
  readonly warnings: readonly QueryWarning[];
  /** Clauses that mean too many accounts, one sentence each; the query is then not to be run. */
  readonly problems: readonly string[];
}

/** What has to be asked of the accounts before a query can be compiled: once for clauses that are alike. */
export function buildAccountLookUps(query: Query | undefined): readonly AccountLookUp[] {
  if (query === undefined) return [];
  const lookUps = new Map<string, AccountLookUp>();
  for (const leaf of leavesOf(query)) {
    const question = questionOf(leaf);
    if (leaf.type === 'field' && question !== undefined && !lookUps.has(keyOf(leaf))) {
      lookUps.set(keyOf(leaf), { field: leaf, body: buildIds(question) });
    }
  }
  return [...lookUps.values()];
}

/** Ids in their order, each once however many campaigns have the account, and one more than may be. */
const buildIds = ({ clause }: AccountQuestion): estypes.SearchRequest => ({
  query: { bool: { filter: [clause] } },
  aggs: { [IDS]: { terms: { field: ID, size: MOST_ACCOUNTS + 1, order: { _key: 'asc' } } } },
  size: 0,
  track_total_hits: false,
});

/** Puts the accounts that were found into the clauses that asked. @param found an answer for each look-up, in order */
export function readAccountLookUps(
  query: Query | undefined,
  lookUps: readonly AccountLookUp[],
  found: readonly FoundAccounts[],
): AccountedQuery {
  if (query === undefined || lookUps.length === 0) return { query, warnings: [], problems: [] };
  const idsByKey = new Map(
    lookUps.map(({ field }, at) => [
      keyOf(field),
      found[at]?.aggregations?.[IDS].buckets.map(({ key }) => key) ?? [],
    ]),
  );
  const idsOf = (field: Field): readonly string[] => idsByKey.get(keyOf(field)) ?? [];
  const fields = lookUps.map(({ field }) => field);
  return {
    query: mapLeaves(query, (leaf) =>
      questionOf(leaf) === undefined || leaf.type !== 'field' ? leaf : { ...leaf, accounts: idsOf(leaf) },
    ),
    warnings: fields.flatMap((field) => warningsOf(field, idsOf(field))),
    problems: fields.flatMap((field) => problemsOf(field, idsOf(field))),
  };
}

const questionOf = (leaf: Leaf): AccountQuestion | undefined =>
  leaf.type === 'field' ? operatorOf(leaf.operator).accounts?.(leaf.value) : undefined;

const keyOf = ({ operator, value }: Field): string => `${operator}:${value.text}`;

function problemsOf({ operator, value }: Field, ids: readonly string[]): readonly string[] {
  if (ids.length <= MOST_ACCOUNTS) return [];
  const most = MOST_ACCOUNTS.toLocaleString('en');
  return [`${operator}:${value.text} means more than ${most} accounts: ask for more of their words.`];
}

/** Nothing found, a beginning of hashes that was made up for what begins so, or words of an alias that several have. */
function warningsOf(field: Field, ids: readonly string[]): readonly QueryWarning[] {
  const { value, span } = field;
  const unknown = questionOf(field)?.unknown;
  if (ids.length === 0) return unknown === undefined ? [] : [{ code: 'no_account', message: unknown, span }];
  if (isAlias(value.text)) return sharedAlias(field, ids);
  const begun = isHashPrefix(value.text)
    ? ids.filter((id) => id !== value.text && id.startsWith(value.text))
    : [];
  if (begun.length === 0) return [];
  const which =
    begun.length === 1
      ? 'the hash of one account'
      : `the hashes of ${begun.length.toLocaleString('en')} accounts`;
  return [
    { code: 'accounts_by_hash', message: `“${value.text}” begins ${which}: ${nameSome(begun)}.`, span },
  ];
}

function sharedAlias({ value, span }: Field, ids: readonly string[]): readonly QueryWarning[] {
  if (ids.length < 2) return [];
  const message = `“${value.text}” are the words of ${ids.length.toLocaleString('en')} accounts: ${nameSome(ids.map(aliasOf))}.`;
  return [{ code: 'accounts_by_alias', message, span }];
}

/** The first of many, and how many more. */
function nameSome(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  const named = names.slice(0, MOST_NAMED).join(', ');
  return more > 0 ? `${named} and ${more.toLocaleString('en')} more` : named;
}
