import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readConfig } from '../common/config.ts';
import type { Campaign } from './campaigns.ts';
import { toCsv } from './csv.ts';
import { inventSample } from './invent.ts';
import { generateSampleMedia } from './media.ts';
import type { SampleRelease } from './model.ts';
import { toProfileRow, toTweetRow } from './rows.ts';

/**
 * Writes the invented release: two campaigns, 5,000 tweets, 120 accounts, in Twitter's file formats of October 2018
 * and January 2019. The same bytes in every run.
 * @param folder made where it is missing; older files of the same names are replaced
 * @returns paths of the files
 */
export async function generateSample(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const files = inventSample().flatMap(({ campaign, release }) => toFiles(campaign, release));
  const paths: string[] = [];
  for (const { name, content } of files) {
    const path = join(folder, name);
    await writeFile(path, content);
    paths.push(path);
  }
  return paths;
}

function toFiles(
  { id, layout }: Campaign,
  { accounts, tweets }: SampleRelease,
): readonly { readonly name: string; readonly content: string }[] {
  const hashes = new Map(
    accounts.filter(({ hashed }) => hashed).map((account) => [account.handle, account.id]),
  );
  const users = accounts.filter(({ listed }) => listed).map(toProfileRow);
  const rows = tweets.map((tweet) => toTweetRow(tweet, layout, hashes));
  return [
    { name: `${id}_tweets_csv_hashed.csv`, content: toCsv(layout.tweetColumns, rows) },
    { name: `${id}_users_csv_hashed.csv`, content: toCsv(layout.userColumns, users) },
  ];
}

if (import.meta.main) {
  const folder = process.argv[2];
  const target =
    folder === undefined ? join(readConfig(process.env).MURMURATION_HOME, 'sample') : resolve(folder);
  const paths = [...(await generateSample(target)), ...(await generateSampleMedia(target))];
  for (const path of paths) process.stdout.write(`${path}\n`);
}
