import { parseQuery } from '../../search/query/parse.ts';
import { searchParamsOf } from '../address/addresses.ts';
import { count } from '../helpers/count.ts';
import { changedUrl } from '../address/searchLinks.ts';
import { setAside } from '../address/setAside.ts';
import { parseSearchParams, type SearchParams } from '../address/searchParams.ts';

/** Longest path that is kept, in bytes: a query of 1,024 Cyrillic letters takes 6,144. */
const LONGEST_PATH = 16_384;

/** A path that leads to a search, or what is wrong with it, in sentences. */
export type ReadPath =
  | {
      /** Canonical, with the first page: what is kept. */
      readonly path: string;
      readonly params: SearchParams;
    }
  | { readonly problems: readonly string[] };

/**
 * Reads the path of a search, as a form sends it or as it was kept. Nothing else is ever kept or led to, so that a
 * short link cannot lead away from the site.
 */
export function readSearchPath(text: string): ReadPath {
  if (!isSearchPath(text)) {
    return { problems: ['This is not the address of a search.'] };
  }
  if (text.length > LONGEST_PATH) {
    return { problems: [`The address is longer than ${count(LONGEST_PATH)} characters. Use fewer filters.`] };
  }
  const { params, problems, ignored } = parseSearchParams(searchParamsOf(text));
  const path = changedUrl(params, {});
  const found = [...setAside({ problems, ignored }), ...parseQuery(params.q).problems];
  return found.length > 0 ? { problems: found } : { path, params };
}

/** Whether a path leads to the search page of this site, whatever it asks there. */
export const isSearchPath = (text: string): boolean => text === '/search' || text.startsWith('/search?');
