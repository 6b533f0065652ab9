import { ZONES, type ZoneName } from '../../search/zones.ts';
import { searchParamsOf } from './addresses.ts';
import { parsedOwn, readOwnParams } from './ownParams.ts';
import { createParamReader } from './paramReader.ts';
import { firstPage, searchUrl, type Parsed, type SearchParams } from './searchParams.ts';
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

/** Parameters of a search that mean nothing here: links from a search may bring them along. */
const PLACE: ReadonlySet<string> = new Set(['sort', 'seed', 'per_page', 'page', 'after']);

/** Reads the address of `/hours`. Total, like parseSearchParams. */
export function parseHoursParams(address: URLSearchParams): Parsed<HoursParams> {
  const read = readOwnParams(address, [ZONE], PLACE);
  const reader = createParamReader(read.own.values);
  const zone = reader.oneOf(ZONE, ZONE_NAMES) ?? DEFAULT_ZONE;
  return parsedOwn(read, { search: firstPage(read.search.params), zone }, reader.problems);
}

/** The canonical path: the inverse of parseHoursParams. @param suffix format of the answer: empty, or `.json` */
export function hoursUrl({ search, zone }: HoursParams, suffix = ''): string {
  const pairs = [...searchParamsOf(searchUrl(firstPage(search)))].filter(([name]) => !PLACE.has(name));
  const own: (readonly [string, string])[] = zone === DEFAULT_ZONE ? [] : [[ZONE, zone]];
  return `/hours${suffix}${queryString([...pairs, ...own])}`;
}
