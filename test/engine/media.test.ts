import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { removeCampaign, listCampaigns } from '../../indexer/campaigns.ts';
import type { LoadOptions } from '../../indexer/runLoads.ts';
import { loadMedia } from '../../indexer/media/loadMedia.ts';
import type { MediaResult } from '../../indexer/media/mediaReport.ts';
import type { MediaDocument } from '../../search/mediaDocument.ts';
import type { TweetDocument } from '../../search/documents.ts';
import { aliasName } from '../../search/indexNames.ts';
import { EVERYTHING } from '../../server/address/searchLinks.ts';
import { createSearcher } from '../../server/archive/searcher.ts';
import { aFolder, aTweetRow, tweetsCsv, writeFiles } from '../support/builders.ts';
import { loadOptions, indexNames, load, readable, SILENT } from '../support/loading.ts';
import { anMp4, aPicture, writeZip, type Entry } from '../support/media.ts';
import { testEnvironment } from '../support/testConfig.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const COMMAND = join(import.meta.dirname, '..', '..', 'cli', 'murmuration.ts');

const { client, prefix, url } = useTestIndices();
const folder = aFolder();
const searcher = createSearcher(client, { prefix, timeoutMs: 20_000 });

/** Tweets 11 to 19 of three accounts, in German, so that words have forms. */
const ROWS = Array.from({ length: 9 }, (_, at) =>
  aTweetRow({
    tweetid: String(11 + at),
    userid: String(1001 + (at % 3)),
    tweet_text: `Die Häuser am Fluss ${at}, siehe #ErnteFest`,
    tweet_language: 'de',
    hashtags: '[ErnteFest]',
    urls: '[https://muehle.example/brot]',
  }),
);
const release = (): Promise<string> =>
  writeFiles(folder, 'release', { 'fable_tweets_csv_hashed.csv': tweetsCsv(ROWS) });

const media = (paths: readonly string[], given: Partial<LoadOptions> = {}): Promise<readonly MediaResult[]> =>
  loadMedia(client, prefix, loadOptions(folder, paths, given), SILENT);

async function oneOf(...args: Parameters<typeof media>): Promise<MediaResult> {
  const [result, ...more] = await media(...args);
  if (result === undefined || more.length > 0) throw new Error('one campaign was to be loaded');
  return result;
}

/** Six files of five tweets; two are the same picture, and one tweet is not in the release. */
async function entries(): Promise<readonly Entry[]> {
  const [first, second] = [await aPicture(1), await aPicture(2, 'png')];
  const at = (account: number, kind: string, name: string): string => `fable_1/${account}/${kind}/${name}`;
  return [
    { name: at(1001, 'images', '11-AAA.jpg'), content: first },
    { name: at(1001, 'images', '11-BBB.png'), content: second, compress: true },
    { name: at(1002, 'images', '12-CCC.jpg'), content: first },
    { name: at(1003, 'videos', '13-DDD.mp4'), content: anMp4() },
    { name: at(1001, 'gifs', '14-EEE.mp4'), content: anMp4(6_000) },
    { name: at(1001, 'images', '99-FFF.jpg'), content: await aPicture(3) },
  ];
}

const archive = async (): Promise<string> => writeZip(join(folder, 'fable_1.zip'), await entries());

const found = async (q: string): Promise<readonly string[]> =>
  (await searcher.search({ ...EVERYTHING, q, sort: 'oldest' })).results.map(({ id }) => id).sort();

const sources = async (): Promise<readonly TweetDocument[]> => {
  const tweets = await readable<TweetDocument>(client, prefix, 'tweets', 'fable');
  return [...tweets.values()].map((tweet) => ({ ...tweet, load: '' })).sort((a, b) => (a.id < b.id ? -1 : 1));
};

beforeEach(async () => {
  await removeCampaign(client, prefix, 'fable');
});

// Several loads in a row, each of which makes indices with every analyzer.
describe('tweets know their media', { timeout: 180_000 }, () => {
  test('whichever comes first, and are found by words and media alike', async () => {
    const paths = [await release()];
    await load(client, prefix, folder, paths);
    const { report, takenOver } = await oneOf([await archive()]);
    expect(takenOver).toBe(true);
    expect(report).toMatchObject({
      campaign: 'fable',
      media: { rows: 6, indexed: 6, duplicates: 0, rejected: 0, dropped: 0 },
      types: { image: 4, gif: 1, video: 1 },
      broken: 0,
      tweets: { changed: 4, absent: 1 },
    });
    const mediaLast = await sources();
    const searches = async (): Promise<readonly (readonly string[])[]> =>
      Promise.all(
        ['has:media', 'has:images', 'has:videos', 'has:gifs', 'haus -has:media', 'haus'].map(found),
      );
    const answers = [
      ['11', '12', '13', '14'],
      ['11', '12'],
      ['13'],
      ['14'],
      ['15', '16', '17', '18', '19'],
      ['11', '12', '13', '14', '15', '16', '17', '18', '19'],
    ];
    expect(await searches()).toEqual(answers);
    // What the source leaves out is still searched: words of hashtags and of links.
    expect(await found('#ErnteFest has:media')).toHaveLength(4);
    expect(await found('url:brot has:media')).toHaveLength(4);

    await load(client, prefix, folder, paths);
    expect(await sources()).toEqual(mediaLast);
    expect(await searches()).toEqual(answers);
    expect(mediaLast[0]).toMatchObject({ id: '11', media: ['image'] });
    expect(mediaLast[0]?.media_hashes).toHaveLength(2);
    expect(mediaLast[8]).not.toHaveProperty('media');
  });

  test('and forget what a later load no longer has; with --add they keep it', async () => {
    await load(client, prefix, folder, [await release()]);
    await oneOf([await archive()]);
    const other = await writeZip(join(folder, 'fable_2.zip'), [
      { name: 'fable_2/1001/images/19-GGG.jpg', content: await aPicture(4) },
    ]);
    expect((await oneOf([other], { add: true })).report).toMatchObject({
      kept: 6,
      media: { rows: 1, indexed: 1 },
      tweets: { changed: 1 },
    });
    expect(await found('has:media')).toEqual(['11', '12', '13', '14', '19']);
    expect((await oneOf([other])).report).toMatchObject({ kept: 0, tweets: { changed: 4, absent: 0 } });
    expect(await found('has:media')).toEqual(['19']);
    expect((await listCampaigns(client, prefix))[0]).toMatchObject({
      campaign: 'fable',
      tweets: 9,
      media: 1,
    });
  });

  test('and a load of the same changes nothing but the names of the indices', async () => {
    await load(client, prefix, folder, [await release()]);
    await oneOf([await archive()]);
    const [before, build] = [await sources(), await searcher.build()];
    const { report } = await oneOf([await archive()]);
    expect(report.tweets).toEqual({ changed: 0, absent: 1 });
    expect(await sources()).toEqual(before);
    expect(await searcher.build()).not.toBe(build);
  });

  test('and media go with their campaign', async () => {
    await load(client, prefix, folder, [await release()]);
    await oneOf([await archive()]);
    await removeCampaign(client, prefix, 'fable');
    expect(await indexNames(client, prefix)).toEqual([]);
  });
});

describe('the site', () => {
  test('shows the files of each tweet, and counts who has the same', async () => {
    await load(client, prefix, folder, [await release()]);
    await oneOf([await archive()]);
    const { results } = await searcher.search({ ...EVERYTHING, q: 'has:media', sort: 'oldest' });
    const media = results.flatMap((tweet) =>
      tweet.media.map((file) => [tweet.id, file.type, file.same?.tweets]),
    );
    expect(media.sort()).toEqual([
      ['11', 'image', 1],
      ['11', 'image', 2],
      ['12', 'image', 2],
      ['13', 'video', 1],
      ['14', 'gif', 1],
    ]);
    const same = results.flatMap((tweet) => tweet.media).find((file) => file.same?.tweets === 2);
    expect(same?.same).toMatchObject({ accounts: 2, first: '2016-10-03T18:45:00.000Z' });
    expect(await found(`media:${same?.sha256}`)).toEqual(['11', '12']);
    const detail = await searcher.media(same?.sha256 ?? '');
    expect(detail?.places.map(({ tweet_id }) => tweet_id)).toEqual(['11', '12']);
    expect(await searcher.media('0'.repeat(64))).toBeUndefined();
    const [tweet] = await searcher.tweet('15');
    expect(tweet).toMatchObject({ media: [], media_loaded: true });
  });

  test('says that media are not loaded where they are asked for', async () => {
    await load(client, prefix, folder, [await release()]);
    const { total, query } = await searcher.search({ ...EVERYTHING, q: 'has:media' });
    expect([total, query.warnings.map(({ code }) => code)]).toEqual([0, ['no_media']]);
    expect((await searcher.search({ ...EVERYTHING, q: 'haus' })).query.warnings).toEqual([]);
    expect(await searcher.tweet('15')).toMatchObject([{ media: [], media_loaded: false }]);
    await oneOf([await archive()]);
    expect((await searcher.search({ ...EVERYTHING, q: 'has:media' })).query.warnings).toEqual([]);
  });

  test('finds pictures that are nearly the same', async () => {
    const picture = await aPicture(5, 'png', { width: 320, height: 240 });
    const { default: sharp } = await import('sharp');
    const anew = await sharp(picture).jpeg({ quality: 85 }).toBuffer();
    await load(client, prefix, folder, [await release()]);
    await oneOf([
      await writeZip(join(folder, 'fable_3.zip'), [
        { name: '11-A.png', content: picture },
        { name: '12-B.jpg', content: anew },
        { name: '13-C.jpg', content: await aPicture(6) },
      ]),
    ]);
    const files = await readable<MediaDocument>(client, prefix, 'media', 'fable');
    const detail = await searcher.media(files.get('11-A.png')?.sha256 ?? '');
    expect(detail?.alike.map(({ sha256 }) => sha256)).toEqual([files.get('12-B.jpg')?.sha256]);
    expect(detail?.alike[0]?.same).toMatchObject({ tweets: 1 });
  });
});

describe('an archive', () => {
  test('that is unpacked, named twice, or lies among others is read as the zip is', async () => {
    await load(client, prefix, folder, [await release()]);
    await oneOf([await archive()]);
    const zipped = await sources();
    const files = Object.fromEntries((await entries()).map(({ name, content }) => [name, content]));
    const root = await writeFiles(folder, 'unpacked', {
      ...files,
      'fable_1/__MACOSX/1001/images/._11-AAA.jpg': 'x',
      'fable_1/.DS_Store': 'x',
    });
    const { report } = await oneOf([root, join(root, 'fable_1')]);
    expect(report.media).toMatchObject({ rows: 6, indexed: 6, rejected: 0 });
    expect(await sources()).toEqual(zipped);
    const stored = await readable<MediaDocument>(client, prefix, 'media', 'fable');
    expect(stored.get('11-AAA.jpg')).toMatchObject({
      account_id: '1001',
      archive: join(root, 'fable_1'),
      entry: '1001/images/11-AAA.jpg',
      storage: 'file',
    });
  });

  test('with hostile entries loses those alone, and each is told', async () => {
    await load(client, prefix, folder, [await release()]);
    const html = Buffer.from('<!doctype html><script>alert(1)</script>');
    const good = (await aPicture(1)).subarray();
    const zip = await writeZip(join(folder, 'fable_4.zip'), [
      { name: 'fable_4/1001/images/11-AAA.jpg', content: good },
      { name: 'fable_4/1001/images/12-AAA.jpg', content: html },
      { name: 'fable_4/1001/images/13-AAA.svg', content: Buffer.from('<svg onload="alert(1)"/>') },
      { name: 'fable_4/1001/images/nameless.jpg', content: good },
      {
        name: 'fable_4/1001/images/14-BOMB.jpg',
        content: Buffer.concat([good, Buffer.alloc(40_000_000)]),
        compress: true,
      },
      { name: 'XX/XX/11-EVIL.jpg', content: good },
      { name: '/etc-11/11-ROOT.jpg'.slice(1), content: good },
    ]);
    // Names that lead out of the archive: the library that writes zips refuses to, so they are put in by hand.
    const { readFile } = await import('node:fs/promises');
    const bytes = (await readFile(zip)).toString('latin1');
    await writeFile(
      zip,
      bytes.replaceAll('XX/XX/11-EVIL', '../../11-EVIL').replaceAll('etc-11/11-ROOT', '/tc-11/11-ROOT'),
      'latin1',
    );
    const result = await oneOf([zip], { maxRejected: { count: 10 }, campaign: 'fable' });
    expect(result.takenOver).toBe(true);
    expect(result.report.media).toEqual({ rows: 7, indexed: 1, duplicates: 0, rejected: 6, dropped: 0 });
    expect(result.report.rejections.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'its content is no picture or video that is taken'],
      [3, '.svg is no kind of picture or video that is taken'],
      [4, 'its name is not <tweet id>-<media id>.<extension>'],
      [5, 'it unpacks to far more than a picture or video does'],
      [6, 'its name leads out of the archive'],
    ]);
    expect(await found('has:media')).toEqual(['11']);
    const strict = await oneOf([zip], { campaign: 'fable' });
    expect([strict.takenOver, strict.reason]).toEqual([
      false,
      expect.stringMatching(/6 of 7 files were refused/),
    ]);
    expect(await found('has:media')).toEqual(['11']);
  });

  test('that is broken, not there, empty or without a name is told before anything changes', async () => {
    await load(client, prefix, folder, [await release()]);
    const names = await indexNames(client, prefix);
    await writeFile(join(folder, 'fable_9.zip'), 'PK\x03\x04 no zip');
    const nameless = await writeZip(join(folder, 'pictures.zip'), [
      { name: '11-A.jpg', content: await aPicture(1) },
    ]);
    const empty = await writeZip(join(folder, 'fable_8.zip'), []);
    await expect(media([join(folder, 'fable_9.zip')])).rejects.toThrow(/broken or cut/);
    await expect(media([join(folder, 'nowhere.zip')])).rejects.toThrow(/no such file/);
    await expect(media([join(folder, 'release')])).rejects.toThrow(/gives no campaign|no media archive/);
    await expect(media([nameless])).rejects.toThrow(/--campaign ID/);
    await expect(media([empty])).rejects.toThrow(/no archive of these holds a file/);
    expect(await indexNames(client, prefix)).toEqual(names);
    expect((await oneOf([nameless], { campaign: 'fable' })).takenOver).toBe(true);
  });
});

describe('a load that ends before its end', () => {
  async function* many(): AsyncGenerator<Entry> {
    for (let n = 0; n < 1_500; n += 1) {
      yield {
        name: `fable_7/1001/images/${11 + (n % 9)}-P${n}.png`,
        content: await aPicture(n, 'png'),
        compress: n % 2 === 0,
      };
    }
  }

  test(
    'by kill -9 leaves all as it was, and the next one removes what it left',
    { timeout: 120_000 },
    async () => {
      await load(client, prefix, folder, [await release()]);
      const zip = await writeZip(join(folder, 'fable_7.zip'), many());
      const [names, before] = [await indexNames(client, prefix), await sources()];
      const env = {
        ...testEnvironment(),
        ELASTICSEARCH_URL: url,
        INDEX_PREFIX: prefix,
        MURMURATION_HOME: folder,
      };
      const child = spawn(process.execPath, [COMMAND, 'media', zip], { env, stdio: 'ignore' });
      const indexed = async (): Promise<number> => {
        const index = (await indexNames(client, prefix)).find((name) => name.startsWith(`${prefix}-media-`));
        if (index === undefined) return 0;
        await client.indices.refresh({ index });
        return (await client.count({ index })).count;
      };
      await expect.poll(indexed, { timeout: 60_000, interval: 20 }).toBeGreaterThan(0);
      child.kill('SIGKILL');
      await once(child, 'exit');
      expect(await sources()).toEqual(before);
      expect((await indexNames(client, prefix)).length).toBeGreaterThan(names.length);
      const { report } = await oneOf([zip]);
      expect(report.media).toMatchObject({ rows: 1_500, indexed: 1_500 });
      expect(await indexNames(client, prefix)).toHaveLength(3);
      expect(await found('has:images')).toHaveLength(9);
    },
  );

  test('by a signal takes nothing over, and tweets can be loaded after it', async () => {
    await load(client, prefix, folder, [await release()]);
    const names = await indexNames(client, prefix);
    const controller = new AbortController();
    const stopped = loadMedia(
      client,
      prefix,
      {
        paths: [await archive()],
        campaign: undefined,
        add: false,
        maxRejected: { share: 0 },
        reportFile: undefined,
        loadsFolder: folder,
        signal: controller.signal,
      },
      { ...SILENT, update: ({ rows }) => rows === 3 && controller.abort(new Error('stopped')) },
    );
    await expect(stopped).rejects.toThrow('stopped');
    expect(await indexNames(client, prefix)).toEqual(names);
    await load(client, prefix, folder, [await release()]);
    expect(await client.count({ index: aliasName(prefix, 'tweets') })).toMatchObject({ count: 9 });
  });
});

test('an archive that is moved is loaded again from its new place', async () => {
  await load(client, prefix, folder, [await release()]);
  const old = await archive();
  await oneOf([old]);
  const moved = join(await writeFiles(folder, 'elsewhere', {}), 'fable_1.zip');
  await cp(old, moved);
  await rm(old);
  await oneOf([moved]);
  const stored = await readable<MediaDocument>(client, prefix, 'media', 'fable');
  expect(new Set([...stored.values()].map((file) => file.archive))).toEqual(new Set([moved]));
});
