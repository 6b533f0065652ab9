import { mkdtempSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll } from 'vitest';
import {
  TWEET_COLUMNS,
  USER_COLUMNS,
  type TweetColumn,
  type UserColumn,
} from '../../search/releaseColumns.ts';

/** Cells of a row, by column. */
export type TweetCells = Readonly<Partial<Record<TweetColumn, string>>>;
export type UserCells = Readonly<Partial<Record<UserColumn, string>>>;

const PROFILE: UserCells = {
  userid: '1001',
  user_display_name: 'Mill Lane',
  user_screen_name: 'mill_lane',
  user_reported_location: 'Saltby',
  user_profile_description: 'Bread, bells & barley',
  user_profile_url: 'https://mill.example',
  follower_count: '5200',
  following_count: '12',
  account_creation_date: '2013-12-07',
  account_language: 'en',
};

/** A row of a tweets file; `given` says what matters to the test. */
export const aTweetRow = (given: TweetCells = {}): TweetCells => ({
  ...PROFILE,
  tweetid: '783017634562412544',
  tweet_language: 'en',
  tweet_text: 'The harvest begins',
  tweet_time: '2016-10-03 18:45',
  tweet_client_name: 'Twitter Web Client',
  is_retweet: 'false',
  quote_count: '0',
  reply_count: '0',
  like_count: '1',
  retweet_count: '0',
  hashtags: '[]',
  urls: '[]',
  user_mentions: '[]',
  ...given,
});

/** A row of a users file. */
export const aUserRow = (given: UserCells = {}): UserCells => ({ ...PROFILE, ...given });

/** Rows with ids 1, 2, 3 … and otherwise alike. */
export const tweetRows = (
  count: number,
  given: (n: number) => TweetCells = () => ({}),
): readonly TweetCells[] =>
  Array.from({ length: count }, (_, at) => aTweetRow({ tweetid: String(at + 1), ...given(at + 1) }));

/** A tweets file as Twitter writes it: every field in quotes. */
export const tweetsCsv = (rows: readonly TweetCells[], columns: readonly string[] = TWEET_COLUMNS): string =>
  toCsv(rows, columns);

/** A users file. */
export const usersCsv = (rows: readonly UserCells[]): string => toCsv(rows, USER_COLUMNS);

function toCsv(rows: readonly Readonly<Record<string, string>>[], columns: readonly string[]): string {
  const line = (cells: readonly string[]): string =>
    `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`;
  return line(columns) + rows.map((row) => line(columns.map((column) => row[column] ?? ''))).join('');
}

/** A folder for the tests of one file, gone when they end. Call it where the file is read: a hook is too late. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'murmuration-test-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files below a folder. @returns the path of the folder `name` */
export async function writeFiles(
  folder: string,
  name: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const root = join(folder, name);
  await mkdir(root, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return root;
}

/** A zip archive. Layout: PKWARE's APPNOTE.TXT 4.3, sections 4.3.7, 4.3.12 and 4.3.16. */
export function zip(
  entries: Readonly<Record<string, string | Uint8Array>>,
  options: { readonly badChecksum?: true } = {},
): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [path, entry] of Object.entries(entries)) {
    const name = Buffer.from(path);
    const content = typeof entry === 'string' ? Buffer.from(entry) : entry;
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(options.badChecksum === true ? 1 : crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(centrals.length, 4);
  end.writeUInt16LE(centrals.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, Buffer.from('PK\x05\x06'), end]);
}
