import { bareName, readPairs, type ReadPairs } from './paramNames.ts';
import { parseSearchParams, type Parsed, type SearchParams } from './searchParams.ts';

/** The address of a page about a search: what it says for itself, and the search. */
export interface OwnParams<Name extends string> {
  readonly own: ReadPairs<Name>;
  readonly search: Parsed<SearchParams>;
  /** Whether something was left out, renamed or dropped that has no meaning: the address has a better spelling. */
  readonly untidy: boolean;
}

/**
 * Parts an address into the parameters of a page and those of the search that it is about.
 * @param names of the page, in small letters
 * @param meaningless parameters of a search that mean nothing here: links from a search may bring them along
 */
export function readOwnParams<Name extends string>(
  address: URLSearchParams,
  names: readonly Name[],
  meaningless: ReadonlySet<string>,
): OwnParams<Name> {
  const nameOf = (given: string): Name | undefined => names.find((name) => name === bareName(given));
  const pairs = [...address];
  const own = readPairs(new URLSearchParams(pairs.filter(([name]) => nameOf(name) !== undefined)), nameOf);
  const asked = pairs.filter(([name]) => nameOf(name) === undefined && !meaningless.has(name));
  const search = parseSearchParams(new URLSearchParams(asked));
  const untidy = own.untidy || search.redirect || pairs.some(([name]) => meaningless.has(name));
  return { own, search, untidy };
}

/** What was read of such an address. @param params of the page. @param problems of its own parameters */
export function parsedOwn<Params>(
  { search, untidy }: OwnParams<string>,
  params: Params,
  problems: Parsed<Params>['problems'],
): Parsed<Params> {
  const all = [...search.problems, ...problems];
  const { ignored } = search;
  return { params, problems: all, ignored, redirect: untidy && all.length + ignored.length === 0 };
}
