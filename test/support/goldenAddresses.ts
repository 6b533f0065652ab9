import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileQuery } from '../../search/query/compile.ts';
import { parseQuery } from '../../search/query/parse.ts';
import { searchParamsOf } from '../../server/address/addresses.ts';
import { buildHighlights } from '../../server/searching/highlightRequest.ts';
import { buildClauseCounts } from '../../server/searching/clauseCounts.ts';
import { parseSearchParams, searchUrl } from '../../server/address/searchParams.ts';
import { buildCounts, buildPage } from '../../server/searching/searchRequest.ts';
import { chosenTime } from '../../server/searching/chosenTime.ts';
import { planOfTime, planOfTweets } from '../../server/searching/timelineInterval.ts';
import { buildTimelineOfAll } from '../../server/searching/timelineRequest.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const ADDRESSES = join(FIXTURES, 'addresses.json');
const REQUESTS = join(FIXTURES, 'requests');

/** What an address is read as. */
export interface ReadAddress {
  readonly canonical: string;
  /** Where the reader is sent; not there where the address is answered as it stands. */
  readonly redirect?: string;
  /** What is refused or ignored, as the reader is told. */
  readonly told?: readonly string[];
}

/** An address, and what it is read as; only `url` in one that is new. */
export type GoldenAddress = { readonly url: string } & Partial<ReadAddress>;

/** What is asked of Elasticsearch, by canonical address. */
type Bodies = Record<string, object>;

export interface GoldenFile {
  readonly addresses: readonly GoldenAddress[];
  /** Of the page alone, with the counts left to `requests/`, and with the text's own clause left to its own tests. */
  readonly searches: Bodies;
}

export function readAddress(url: string): ReadAddress {
  const { params, problems, ignored, redirect } = parseSearchParams(searchParamsOf(url));
  const canonical = searchUrl(params);
  const told = [...problems.map(({ message }) => message), ...ignored.map((name) => `ignored: ${name}`)];
  return { canonical, ...(redirect && { redirect: canonical }), ...(told.length > 0 && { told }) };
}

/** What is taken to have been found. */
const FOUND = planOfTweets(Date.UTC(2014, 5, 1), Date.UTC(2017, 2, 31));
const SHOWN = [
  { id: '1', campaign: 'fable', lang: 'ru', lang_detected: undefined },
  { id: '2', campaign: 'fable', lang: 'und', lang_detected: undefined },
  { id: '2', campaign: 'meadow', lang: 'ru', lang_detected: undefined },
];

/** The search of a canonical address, short. */
export function shortBody(url: string): object {
  const { params } = parseSearchParams(searchParamsOf(url));
  const { query } = parseQuery(params.q);
  const body = { ...buildPage(params, query), track_total_hits: undefined };
  const text = JSON.stringify(body);
  const short = query === undefined ? text : text.replaceAll(JSON.stringify(compileQuery(query)), '"<q>"');
  return JSON.parse(short) as object;
}

/** Everything that a search asks of Elasticsearch. */
export function wholeRequests(url: string): object {
  const { params } = parseSearchParams(searchParamsOf(url));
  const { query } = parseQuery(params.q);
  const chosen = chosenTime(params, query);
  const plan = planOfTime(chosen) ?? FOUND;
  return {
    url,
    page: buildPage(params, query),
    clauses: buildClauseCounts(params, query) ?? null,
    counts: buildCounts(params, query, plan),
    timelineOfAll: buildTimelineOfAll(params, plan, chosen),
    highlights: buildHighlights(query, SHOWN),
  };
}

export const readGolden = (): GoldenFile => JSON.parse(readFileSync(ADDRESSES, 'utf8')) as GoldenFile;

/** One line an address, and one a search: a changed line is a changed address. */
export function writeGolden({ addresses, searches }: GoldenFile): void {
  const lines = addresses.map((address) => JSON.stringify(address));
  const bodies = Object.keys(searches)
    .sort()
    .map((url) => `${JSON.stringify(url)}: ${JSON.stringify(searches[url])}`);
  writeFileSync(
    ADDRESSES,
    `{\n"addresses": [\n${lines.join(',\n')}\n],\n"searches": {\n${bodies.join(',\n')}\n}\n}\n`,
  );
}

/** Names of the files with whole requests. */
export const requestFiles = (): readonly string[] =>
  readdirSync(REQUESTS).filter((name) => name.endsWith('.json'));

export const readRequests = (name: string): { readonly url: string } =>
  JSON.parse(readFileSync(join(REQUESTS, name), 'utf8')) as { readonly url: string };

export const requestPath = (name: string): string => join(REQUESTS, name);
