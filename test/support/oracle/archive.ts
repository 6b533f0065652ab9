import { CsvError, parse } from 'csv-parse';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { cellOf, listOf, type Row } from './cells.ts';
import { keyOf, toOracleTweet, type EmptyColumns, type OracleTweet } from './tweet.ts';

/** All that was released of some campaigns, read from the files without any code of the product. */
export interface OracleArchive {
  /** Each id once in a campaign, as its last row has it. */
  readonly tweets: readonly OracleTweet[];
  /** One of each campaign that has it; of the users file, or else of the account's last tweet. */
  readonly accounts: readonly Row[];
}

const ENTITY_COLUMNS = ['hashtags', 'urls', 'user_mentions'] as const;

/**
 * Reads files, or all files of folders; the name of a file gives the campaign.
 * @param campaigns names of campaigns by the first part of file names, where they differ
 */
export async function readArchive(
  paths: readonly string[],
  campaigns: Readonly<Record<string, string>> = {},
): Promise<OracleArchive> {
  const tweets = new Map<string, OracleTweet>();
  const profiles = new Map<string, Row>();
  const listed = new Map<string, Row>();
  for (const file of (await Promise.all(paths.map(filesOf))).flat()) {
    const [, name = '', kind] = /^(.+?)_(tweets|users)_csv/.exec(basename(file)) ?? [];
    const campaign = campaigns[name] ?? name;
    const rows = await readRows(file);
    if (kind === 'users') for (const row of rows) listed.set(`${campaign} ${cellOf(row, 'userid')}`, row);
    if (kind !== 'tweets') continue;
    const empty = emptyColumns(rows);
    for (const row of rows) {
      const tweet = toOracleTweet(row, campaign, empty);
      tweets.set(keyOf(tweet), tweet);
      profiles.set(`${campaign} ${tweet.account}`, row);
    }
  }
  return { tweets: [...tweets.values()], accounts: [...new Map([...profiles, ...listed]).values()] };
}

async function filesOf(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  return (await readdir(path)).sort().map((name) => join(path, name));
}

/** Rows by header; a last row that is cut inside a quote is no row. */
async function readRows(file: string): Promise<readonly Row[]> {
  const bytes = createReadStream(file);
  const parser = parse({ columns: true });
  const rows: Row[] = [];
  try {
    for await (const row of (file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes).pipe(parser)) {
      rows.push(row as Row);
    }
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
  }
  return rows;
}

const emptyColumns = (rows: readonly Row[]): EmptyColumns =>
  new Set(ENTITY_COLUMNS.filter((column) => rows.every((row) => listOf(row, column).length === 0)));
