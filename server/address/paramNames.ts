import { FACET_NAMES, type FacetName } from './facetNames.ts';

export type ParamName =
  | 'q'
  | FacetName
  | `not_${FacetName}`
  | 'all_hashtag'
  | 'date_from'
  | 'date_to'
  | 'sort'
  | 'seed'
  | 'per_page'
  | 'page'
  | 'after';

/** Every parameter of `/search`, in the order in which addresses are written. */
export const PARAM_NAMES: readonly ParamName[] = [
  'q',
  ...FACET_NAMES.flatMap((name) => [name, `not_${name}`] as const),
  'all_hashtag',
  'date_from',
  'date_to',
  'sort',
  'seed',
  'per_page',
  'page',
  'after',
];

const KNOWN: ReadonlySet<string> = new Set(PARAM_NAMES);

/**
 * Other names of parameters, which redirect to ours: what people type who know other search pages and releases. Names
 * with two meanings are not among them: `until` excludes its day on Twitter, `to` and `from` name accounts there but
 * days nearly everywhere else, and a name in the place of a day is told.
 */
const OTHER_NAMES: Readonly<Record<string, ParamName>> = {
  query: 'q',
  search: 'q',
  text: 'q',
  language: 'lang',
  dataset: 'campaign',
  release: 'campaign',
  user: 'account',
  author: 'account',
  screen_name: 'account',
  tag: 'hashtag',
  hashtags: 'hashtag',
  mentions: 'mention',
  source: 'client',
  from: 'date_from',
  since: 'date_from',
  start_date: 'date_from',
  to: 'date_to',
  end_date: 'date_to',
  order: 'sort',
  order_by: 'sort',
  sort_by: 'sort',
  size: 'per_page',
  limit: 'per_page',
  p: 'page',
};

/** Added to links by other sites; dropped without a word. */
const TRACKING = /^(utm_.*|fbclid|gclid)$/i;

/** Some sites rewrite repeated names in links to `lang[]` or `lang[0]`. */
const BRACKETS = /\[\d*\]$/;

/** A name without such brackets, in small letters. */
export const bareName = (given: string): string => given.replace(BRACKETS, '').toLowerCase();

/** Unknown names that are told at most, and how much of each. */
const MOST_IGNORED = 20;
const LONGEST_IGNORED = 64;

/** Without repetitions, by code point: an address has one spelling. */
export function inOrder(values: readonly string[]): readonly string[] {
  if (values.length < 2) return values;
  return [...new Set(values)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/** An address taken apart by name; values are trimmed and not empty. */
export interface ReadPairs<Name extends string> {
  readonly values: ReadonlyMap<Name, readonly string[]>;
  readonly ignored: readonly string[];
  /** Something was dropped or renamed that has no meaning: the address has a better spelling. */
  readonly untidy: boolean;
}

/** @param toName the parameter that a name means; undefined where it means none */
export function readPairs<Name extends string>(
  search: URLSearchParams,
  toName: (given: string) => Name | undefined,
): ReadPairs<Name> {
  const values = new Map<Name, string[]>();
  const ignored = new Set<string>();
  let untidy = false;
  for (const [given, text] of search) {
    const bare = given.replace(BRACKETS, '');
    const name = toName(bare);
    const value = text.trim();
    const tracking = TRACKING.test(bare);
    if (tracking || value === '' || (name !== given && name !== undefined)) untidy = true;
    if (tracking || bare === '') continue;
    if (name === undefined) ignored.add([...given].slice(0, LONGEST_IGNORED).join(''));
    else if (value === '') continue;
    else if (values.has(name)) values.get(name)?.push(value);
    else values.set(name, [value]);
  }
  return { values, ignored: [...ignored].slice(0, MOST_IGNORED), untidy };
}

/** The parameter of a search that a name means: ours, another, each in any case, and each behind `not_`. */
export function toParamName(given: string): ParamName | undefined {
  const lower = given.toLowerCase();
  const [, not = '', bare = ''] = /^(not_)?(.*)$/s.exec(lower) ?? [];
  const name = `${not}${Object.hasOwn(OTHER_NAMES, bare) ? OTHER_NAMES[bare] : bare}`;
  return KNOWN.has(name) ? (name as ParamName) : undefined;
}
