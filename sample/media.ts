import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { inventSample } from './invent.ts';
import type { SampleRelease, SampleTweet } from './model.ts';
import { drawMoving, drawPicture, packAnew, type SamplePicture } from './pictures.ts';
import { createRandom, type Random } from './random.ts';

/** Share of the tweets that have a picture, and of these that have a second one. */
const WITH_MEDIA = 0.05;
const WITH_TWO = 0.2;
/** Different pictures of a campaign: fewer than its tweets use, so that most come again. */
const PICTURES = 30;
/** Pictures of them that somebody packed anew. */
const PACKED_ANEW = 5;
const MOVING = 2;
/** Zips hold times; those of the sample are the same in every run. */
const MADE_AT = new Date(2019, 0, 31);

/** Makes the base64 of a hash fit for a folder name, as Twitter must have. */
const folderOf = (accountId: string): string => accountId.replaceAll('/', '_');

/**
 * Writes the invented media archives in Twitter's layout: a zip for each campaign, with pictures that code draws.
 * @param folder made where it is missing; older files of the same names are replaced
 * @returns paths of the zips
 */
export async function generateSampleMedia(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (const { campaign, release } of inventSample()) {
    const path = join(folder, `${campaign.id}_1.zip`);
    await writeArchive(path, `${campaign.id}_1`, release, createRandom(`${campaign.id} media`));
    paths.push(path);
  }
  return paths;
}

async function writeArchive(
  path: string,
  top: string,
  { tweets }: SampleRelease,
  random: Random,
): Promise<void> {
  const pool = await drawPool(random);
  const zip = new ZipFile();
  const add = ({ id, account }: SampleTweet, { content, extension }: SamplePicture, kind: string): void => {
    const name = `${top}/${folderOf(account.id)}/${kind}/${id}-${mediaId(random)}.${extension}`;
    // Pictures are packed already: Twitter's zips hold most as they are.
    zip.addBuffer(content, name, { mtime: MADE_AT, compress: extension === 'png' });
  };
  for (const tweet of tweets) {
    if (tweet.retweetOf !== undefined || !random.chance(WITH_MEDIA)) continue;
    if (random.chance(0.06)) {
      add(tweet, random.pick(pool.moving), 'gifs');
      continue;
    }
    const first = random.pick(pool.still);
    add(tweet, first, 'images');
    const second = random.pick(pool.still);
    if (second !== first && random.chance(WITH_TWO)) add(tweet, second, 'images');
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}

async function drawPool(
  random: Random,
): Promise<{ readonly still: readonly SamplePicture[]; readonly moving: readonly SamplePicture[] }> {
  const still: SamplePicture[] = [];
  for (let n = 0; n < PICTURES; n += 1) still.push(await drawPicture(random));
  for (const picture of still.slice(0, PACKED_ANEW)) still.push(await packAnew(picture));
  const moving: SamplePicture[] = [];
  for (let n = 0; n < MOVING; n += 1) moving.push(await drawMoving(random));
  return { still, moving };
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

const mediaId = (random: Random): string =>
  Array.from({ length: 15 }, () => LETTERS[random.below(LETTERS.length)]).join('');
