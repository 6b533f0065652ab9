import {
  anyOf,
  mapLeaves,
  wantedClauses,
  wantedLeaves,
  withoutClause,
  wordsOf,
  type Leaf,
} from '../../search/query/edit.ts';
import { formatQuery } from '../../search/query/format.ts';
import { problemsOfQuery } from '../../search/query/problems.ts';
import type { Query } from '../../search/query/syntax.ts';
import { FACET_NAMES, FACETS } from '../address/facetNames.ts';
import { firstPage, type FacetChoice, type SearchParams } from '../address/searchParams.ts';

/** A search near the one that found little, and its tree: accounts that were looked up stay in it. */
export interface Candidate {
  /** What is different, in words. */
  readonly text: string;
  readonly params: SearchParams;
  readonly query: Query | undefined;
  /** So far from what was asked that it is offered only where little else is. */
  readonly isFar?: true;
}

/** Another word to look for: a word of the query, and how else it may be written. */
export interface Spelling {
  readonly word: string;
  readonly instead: string;
}

/** Clauses that are left out in turn; a query with more is better edited by hand. */
const MOST_CLAUSES_DROPPED = 12;

/**
 * Searches that ask for less than this one, or ask it otherwise, and break no limit. Pure: whether they find more is
 * counted after.
 */
export function repairCandidates(
  params: SearchParams,
  query: Query | undefined,
  spellings: readonly Spelling[],
): readonly Candidate[] {
  const candidates = [
    ...ofQuery(params, query, spellings),
    ...ofDays(params, query),
    ...ofFacets(params, query),
  ];
  return candidates.filter((candidate) => problemsOfQuery(candidate.query).length === 0);
}

function ofQuery(
  params: SearchParams,
  query: Query | undefined,
  spellings: readonly Spelling[],
): readonly Candidate[] {
  if (query === undefined) return [];
  const candidate = (text: string, changed: Query): Candidate => ({
    text,
    params: firstPage({ ...params, q: formatQuery(changed) }),
    query: changed,
  });
  const dropped =
    query.type === 'and' && query.clauses.length <= MOST_CLAUSES_DROPPED
      ? query.clauses.map((clause) =>
          candidate(`Without ${formatQuery(clause)}`, withoutClause(query, clause)),
        )
      : [];
  // Of two clauses, one without the other is there already.
  const alone =
    dropped.length > 2
      ? wantedClauses(query).map((clause) => candidate(`Only ${formatQuery(clause)}`, clause))
      : [];
  const any = anyOf(query);
  const loose = mapLeaves(query, loosened);
  const isLoose = formatQuery(loose) !== formatQuery(query);
  return [
    ...dropped,
    ...(any === undefined ? [] : [candidate('Any part instead of all', any)]),
    ...(isLoose ? [candidate('These words in any form and place', loose)] : []),
    ...spellings.map(({ word, instead }) =>
      candidate(
        `“${instead}” instead of “${word}”`,
        mapLeaves(query, (leaf) => respelt(leaf, word, instead)),
      ),
    ),
    ...alone.map((only): Candidate => ({ ...only, isFar: true })),
  ];
}

/** Phrases as words, and words that were to stand as typed in any form. */
function loosened(leaf: Leaf): Query {
  if (leaf.type === 'phrase') return wordsOf(leaf);
  return leaf.type === 'word' && leaf.form === 'unstemmed' ? { ...leaf, form: 'any' } : leaf;
}

const respelt = (leaf: Leaf, word: string, instead: string): Query =>
  leaf.type === 'word' && leaf.text === word ? { ...leaf, text: instead } : leaf;

function ofDays(params: SearchParams, query: Query | undefined): readonly Candidate[] {
  if (params.dateFrom === undefined && params.dateTo === undefined) return [];
  const changed = firstPage({ ...params, dateFrom: undefined, dateTo: undefined });
  return [{ text: 'At any time', params: changed, query }];
}

/** Without each facet's choice, and without all of them where there are several. */
function ofFacets(params: SearchParams, query: Query | undefined): readonly Candidate[] {
  const { include, exclude, allHashtags } = params;
  const chosen = FACET_NAMES.filter(
    (name) =>
      include[name].length + exclude[name].length > 0 || (name === 'hashtag' && allHashtags.length > 0),
  );
  const without = (text: string, names: readonly (keyof FacetChoice)[]): Candidate => {
    const cleared = Object.fromEntries(names.map((name) => [name, []]));
    const changed: SearchParams = {
      ...params,
      include: { ...include, ...cleared },
      exclude: { ...exclude, ...cleared },
      allHashtags: names.includes('hashtag') ? [] : allHashtags,
    };
    return { text, params: firstPage(changed), query };
  };
  return [
    ...chosen.map((name) => without(`Without the filter ${FACETS[name].label}`, [name])),
    ...(chosen.length > 1 ? [without('Without filters', chosen)] : []),
  ];
}

/** Words of a query that may be meant otherwise: of letters alone, and not excluded. */
export function wordsToRespell(query: Query | undefined): readonly string[] {
  if (query === undefined) return [];
  const words = wantedLeaves(query).flatMap((leaf) =>
    leaf.type === 'word' && (leaf.form === 'any' || leaf.form === 'unstemmed') && LETTERS.test(leaf.text)
      ? [leaf.text]
      : [],
  );
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** Shorter words have too many neighbours. */
const LETTERS = /^[\p{L}\p{M}]{4,}$/u;
const MOST_WORDS = 6;
