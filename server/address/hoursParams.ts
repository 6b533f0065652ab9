import { ZONES, type ZoneName } from '../../search/zones.ts';
import { searchParamsOf } from './addresses.ts';
import { readPairs } from './paramNames.ts';
import { createParamReader } from './paramReader.ts';
import {
  firstPage,
  parseSearchParams,
  searchUrl,
  type ParsedParams,
  type SearchParams,
} from './searchParams.ts';
import { queryString } from './searchUrl.ts';

/** The parameter of `/hours` beside those of the search. */
export const ZONE = 'zone';
export const ZONE_NAMES: readonly ZoneName[] = ZONES.map(({ name }) => name);
export const DEFAULT_ZONE: ZoneName = 'utc';

/** The hours of the week in which the tweets of a search were written, by the clocks of one place. */
export interface HoursParams {
  /** At its first page, in its usual order: neither means anything here. */
  readonly search: SearchParams;
  readonly zone: ZoneName;
}

export type ParsedHoursParams = Omit<ParsedParams, 'params'> & { readonly params: HoursParams };

/** Parameters of a search that mean nothing here: links from a search may bring them along. */
const PLACE: ReadonlySet<string> = new Set(['sort', 'seed', 'per_page', 'page', 'after']);

/** Reads the address of `/hours`. Total, like parseSearchParams. */
export function parseHoursParams(address: URLSearchParams): ParsedHoursParams {
  const pairs = [...address];
  const isOwn = (name: string): boolean => name.replace(/\[\d*\]$/, '').toLowerCase() === ZONE;
  const own = readPairs(new URLSearchParams(pairs.filter(([name]) => isOwn(name))), (name) =>
    isOwn(name) ? ZONE : undefined,
  );
  const asked = pairs.filter(([name]) => !isOwn(name) && !PLACE.has(name));
  const search = parseSearchParams(new URLSearchParams(asked));
  const reader = createParamReader(own.values);
  const params = {
    search: firstPage(search.params),
    zone: reader.oneOf(ZONE, ZONE_NAMES) ?? DEFAULT_ZONE,
  };
  const problems = [...search.problems, ...reader.problems];
  const isTidy = !own.untidy && !search.redirect && pairs.every(([name]) => !PLACE.has(name));
  return {
    params,
    problems,
    ignored: search.ignored,
    redirect: !isTidy && problems.length + search.ignored.length === 0,
  };
}

/** The canonical path: the inverse of parseHoursParams. @param suffix format of the answer: empty, or `.json` */
export function hoursUrl({ search, zone }: HoursParams, suffix = ''): string {
  const pairs = [...searchParamsOf(searchUrl(firstPage(search)))].filter(([name]) => !PLACE.has(name));
  const own: (readonly [string, string])[] = zone === DEFAULT_ZONE ? [] : [[ZONE, zone]];
  return `/hours${suffix}${queryString([...pairs, ...own])}`;
}
