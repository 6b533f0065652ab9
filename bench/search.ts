import type { Client } from '../common/client.ts';
import { readConfig } from '../common/config.ts';
import { connect } from '../engine/connect.ts';
import { removeCampaign } from '../indexer/campaigns.ts';
import { aliasName } from '../search/indexNames.ts';
import { createSearcher } from '../server/archive/searcher.ts';
import { parseSearchParams } from '../server/address/searchParams.ts';
import { bareRequest } from './bareRequest.ts';
import { CAMPAIGN, OWN_PREFIX, prefixWithRelease } from './largeRelease.ts';
import { median, report, type Measurement } from './report.ts';
import { SEARCHES } from './searches.ts';
import { startSite } from './siteProcess.ts';

/** Turns that are counted, and those before them. */
const RUNS = 5;
const WARM_UP = 1;
/** Pages of each search before all turns: a site that runs for months is measured, not one that was just started. */
const PAGES_BEFORE = 5;
/** What the site may take, as a multiple of what Elasticsearch does. */
const GOAL = 1.3;
const TIMEOUT_MS = 60_000;

/**
 * Searches through the site against the same requests sent to Elasticsearch by a bare HTTP client, in turns: first with
 * its cache of requests empty, as a new search finds it, then as a search that was just made.
 */
export async function benchSearch(): Promise<void> {
  const config = readConfig(process.env);
  const { client, url, close } = await connect(config, console.error);
  try {
    const prefix = await prefixWithRelease(client, url, config.INDEX_PREFIX, config.MURMURATION_DATA);
    if (prefix === undefined) return;
    const site = await startSite(url, prefix);
    try {
      await measureAll({ client, url, prefix, site: site.url });
    } finally {
      await site.stop();
      if (prefix === OWN_PREFIX) await removeCampaign(client, prefix, CAMPAIGN);
    }
  } finally {
    await close();
  }
}

/** What a bench of searches works with. */
export interface Places {
  readonly client: Client;
  /** Address of Elasticsearch. */
  readonly url: string;
  readonly prefix: string;
  /** Address of the site. */
  readonly site: string;
}

async function measureAll(places: Places): Promise<void> {
  const rows = await measureSearches(places);
  const ratios = (key: string): number => median(rows.map(({ figures }) => figures[key] ?? Number.NaN));
  const summary = ['html', 'json', 'html again', 'json again'].map(
    (way) => [`${way} ratio`, ratios(`${way} ratio`)] as const,
  );
  report('search', [...rows, { name: 'median of all', figures: Object.fromEntries(summary) }]);
  for (const { name, figures } of rows) {
    const ratio = figures['html ratio'] ?? 0;
    if (ratio > GOAL) console.log(`above the goal of ${GOAL}: ${name}, ${ratio.toFixed(2)}`);
  }
}

/** Every search of SEARCHES, the site and Elasticsearch warmed up first: milliseconds and ratios. */
export async function measureSearches(places: Places): Promise<Measurement[]> {
  for (let turn = 0; turn < PAGES_BEFORE; turn += 1) {
    for (const query of Object.values(SEARCHES)) {
      await timeOf(addressOf(places, '/search', query));
      await timeOf(addressOf(places, '/search.json', query));
    }
  }
  const rows: Measurement[] = [];
  for (const [name, query] of Object.entries(SEARCHES)) rows.push(await measureSearch(places, name, query));
  return rows;
}

/** Median milliseconds of each way, and the median of what each turn says of their ratio to the bare requests. */
async function measureSearch(places: Places, name: string, query: string): Promise<Measurement> {
  const { client, url, prefix } = places;
  const searcher = createSearcher(client, { prefix, timeoutMs: TIMEOUT_MS });
  const { params } = parseSearchParams(new URLSearchParams(query));
  const bare = await bareRequest(client, () => searcher.search(params));
  const page = addressOf(places, '/search', query);
  const json = addressOf(places, '/search.json', query);
  const ways: Readonly<Record<string, () => Promise<number>>> = {
    bare: () => timeOf(`${url}/_msearch`, bare),
    html: () => timeOf(page),
    json: () => timeOf(json),
  };
  const times: Record<string, number[]> = {};
  for (let turn = 0; turn < WARM_UP + RUNS; turn += 1) {
    for (const [way, run] of Object.entries(ways)) {
      await client.indices.clearCache({ index: aliasName(prefix, 'tweets'), request: true });
      for (const key of [way, `${way} again`]) {
        const ms = await run();
        if (turn >= WARM_UP) (times[key] ??= []).push(ms);
      }
    }
  }
  const ratio = (way: string, to: string): number =>
    median((times[way] ?? []).map((ms, turn) => ms / (times[to]?.[turn] ?? Number.NaN)));
  return {
    name,
    figures: {
      ...Object.fromEntries(Object.entries(times).map(([key, all]) => [key, median(all)])),
      'html ratio': ratio('html', 'bare'),
      'json ratio': ratio('json', 'bare'),
      'html again ratio': ratio('html again', 'bare again'),
      'json again ratio': ratio('json again', 'bare again'),
    },
  };
}

const addressOf = ({ site }: Places, path: string, query: string): string =>
  new URL(`${path}?${query}`, site).href;

/** Milliseconds until an answer is there whole. @param body sent to Elasticsearch; undefined: the site is asked */
async function timeOf(url: string, body?: string): Promise<number> {
  const start = performance.now();
  const response = await fetch(
    url,
    body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body },
  );
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return performance.now() - start;
}
