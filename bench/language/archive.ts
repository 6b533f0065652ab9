import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '../../common/client.ts';
import { listCampaigns, removeCampaign } from '../../indexer/campaigns.ts';
import { loadReleases } from '../../indexer/loadReleases.ts';
import { aliasName } from '../../search/indexNames.ts';
import type { TweetResult } from '../../server/searching/tweetAnswer.ts';
import { createSearcher, type Searcher } from '../../server/archive/searcher.ts';
import { parseSearchParams, RESULT_WINDOW } from '../../server/address/searchParams.ts';
import { askOneField } from './oneField.ts';
import type { Text } from './testData.ts';

/** An index that holds certain texts and nothing else, and the site's search in it. */
export interface Archive {
  /** Ids of the texts that are found, best first. @param lang chosen language; undefined: none */
  ask(query: string, lang?: string): Promise<readonly string[]>;
  /** The same with everything that `/search.json` says of a tweet; its id is that of the text. */
  results(query: string, lang?: string): Promise<readonly TweetResult[]>;
  /** Ids as `ask` gives them, where of the language fields one alone is asked, in the tweets of all languages. */
  askField(query: string, lang: string): Promise<readonly string[]>;
  /** Removes its index; what is not removed serves the next run with the same texts and program. */
  remove(): Promise<void>;
}

const PROJECT = join(import.meta.dirname, '..', '..');
const PER_PAGE = 100;
export const TIMEOUT_MS = 30_000;

/**
 * Loads texts as a release of their own and serves them. An index that is there already, of the same texts and the
 * same program, is used again.
 * @param name of the archive: part of its index names, so that several can stand at once
 * @param lacking what the server lacks, in words: an index that was made with or without it is another one
 */
export async function openArchive(
  client: Client,
  indexPrefix: string,
  name: string,
  texts: readonly Text[],
  lacking: readonly string[],
): Promise<Archive> {
  const prefix = `${indexPrefix}-bench-${name}`;
  const csv = toCsv(texts);
  const campaign = fingerprint(csv, lacking);
  const campaigns = await listCampaigns(client, prefix);
  for (const old of campaigns)
    if (old.campaign !== campaign) await removeCampaign(client, prefix, old.campaign);
  if (!campaigns.some((row) => row.campaign === campaign))
    await load(client, prefix, campaign, csv, texts.length);
  const searcher = createSearcher(client, { prefix, timeoutMs: TIMEOUT_MS });
  const results = (query: string, lang?: string): Promise<readonly TweetResult[]> =>
    readPages(searcher, texts, query, lang);
  return {
    ask: async (query, lang) => (await results(query, lang)).map(({ id }) => id),
    results,
    askField: async (query, lang) => {
      const fields = await askOneField(client, aliasName(prefix, 'tweets'), query, lang);
      return fields.map((id) => texts[Number(id) - 1]?.id ?? '');
    },
    remove: async () => void (await removeCampaign(client, prefix, campaign)),
  };
}

/** Every page of the answer. */
async function readPages(
  searcher: Searcher,
  texts: readonly Text[],
  query: string,
  lang: string | undefined,
): Promise<readonly TweetResult[]> {
  const read: TweetResult[] = [];
  for (let page = 1; ; page += 1) {
    const address = {
      q: query,
      per_page: String(PER_PAGE),
      page: String(page),
      ...(lang !== undefined && { lang }),
    };
    const { params, problems } = parseSearchParams(new URLSearchParams(address));
    if (problems.length > 0) throw new Error(`${query}: ${problems.map(({ message }) => message).join(' ')}`);
    const { total, results } = await searcher.search(params);
    read.push(...results.map((result) => ({ ...result, id: texts[Number(result.id) - 1]?.id ?? '' })));
    if (page * PER_PAGE >= Math.min(total, RESULT_WINDOW)) return read;
  }
}

/** The least columns that a release may have: hashtags, links and mentions are taken from the texts. */
function toCsv(texts: readonly Text[]): string {
  const quote = (cell: string): string => `"${cell.replaceAll('"', '""').replaceAll('&', '&amp;')}"`;
  const rows = texts.map(({ lang, text }, at) =>
    [String(at + 1), '1001', lang, text, '2016-10-03 18:45'].map(quote).join(','),
  );
  return ['tweetid,userid,tweet_language,tweet_text,tweet_time', ...rows, ''].join('\n');
}

/** The program as it was when this process read it: files that change later are not what indexes. */
const PROGRAM = createHash('sha256');
for (const file of globSync('{search,indexer}/**/*.ts', { cwd: PROJECT }).sort()) {
  PROGRAM.update(file).update(readFileSync(join(PROJECT, file)));
}

/** Names what would be indexed, and how. @param lacking what the server lacks: recipes then fall back */
const fingerprint = (csv: string, lacking: readonly string[]): string =>
  PROGRAM.copy().update(JSON.stringify(lacking)).update(csv).digest('hex').slice(0, 16);

async function load(
  client: Client,
  prefix: string,
  campaign: string,
  csv: string,
  rows: number,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'murmuration-bench-'));
  try {
    const file = join(folder, 'tweets.csv');
    await writeFile(file, csv);
    const [result] = await loadReleases(
      client,
      prefix,
      {
        paths: [file],
        campaign,
        add: false,
        maxRejected: { count: 0 },
        reportFile: undefined,
        loadsFolder: folder,
      },
      SILENT,
    );
    if (result?.takenOver !== true || result.report.tweets.indexed !== rows) {
      throw new Error(`${prefix}: not every text was indexed: ${JSON.stringify(result?.report)}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const SILENT = {
  start: () => undefined,
  phase: () => undefined,
  update: () => undefined,
  note: () => undefined,
  done: () => undefined,
};
