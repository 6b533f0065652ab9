import { FACET_NAMES, type FacetName } from './facetNames.ts';

export type ParamName =
  'q' | FacetName | `not_${FacetName}` | 'date_from' | 'date_to' | 'sort' | 'per_page' | 'page';

/** Every parameter of `/search`, in the order in which addresses are written. */
export const PARAM_NAMES: readonly ParamName[] = [
  'q',
  ...FACET_NAMES.flatMap((name) => [name, `not_${name}`] as const),
  'date_from',
  'date_to',
  'sort',
  'per_page',
  'page',
];

const KNOWN: ReadonlySet<string> = new Set(PARAM_NAMES);

/** Added to links by other sites; dropped without a word. */
const TRACKING = /^(utm_.*|fbclid|gclid)$/i;

/** Some sites rewrite repeated names in links to `lang[]` or `lang[0]`. */
const BRACKETS = /\[\d*\]$/;

/** Unknown names that are told at most, and how much of each. */
const MOST_IGNORED = 20;
const LONGEST_IGNORED = 64;

/** Without repetitions, by code point: an address has one spelling. */
export function inOrder(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/** An address taken apart by name; values are trimmed and not empty. */
export interface ReadPairs {
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly ignored: readonly string[];
  /** Something was dropped or renamed that has no meaning: the address has a better spelling. */
  readonly untidy: boolean;
}

export function readPairs(search: URLSearchParams): ReadPairs {
  const values = new Map<string, string[]>();
  const ignored = new Set<string>();
  let untidy = false;
  for (const [given, text] of search) {
    const name = given.replace(BRACKETS, '');
    const value = text.trim();
    const tracking = TRACKING.test(name);
    if (tracking || name !== given || value === '') untidy = true;
    if (tracking || name === '') continue;
    if (!KNOWN.has(name)) ignored.add([...name].slice(0, LONGEST_IGNORED).join(''));
    else if (value === '') continue;
    else if (values.has(name)) values.get(name)?.push(value);
    else values.set(name, [value]);
  }
  return { values, ignored: [...ignored].slice(0, MOST_IGNORED), untidy };
}
