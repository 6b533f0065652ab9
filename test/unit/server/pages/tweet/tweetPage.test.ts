import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { provenance } from '../../../../../server/pages/tweet/provenance.ts';
import { waybackUrl } from '../../../../../server/pages/tweet/wayback.ts';
import { aFolder, writeFiles, zip } from '../../../../support/builders.ts';
import { aSource, fakeContext, related } from '../../../../support/fakeContext.ts';
import { aTweet, fakeSearcher } from '../../../../support/fakeSearcher.ts';
import { htmlProblems, site, type Answer } from '../../../../support/html.ts';

const HASH = '3f9a1c77be02d4581a6f0c2b9e8d7765432100ffeeddccbbaa99887766554433';

describe('copies in the Wayback Machine', () => {
  test.each([
    [
      '2016-10-03T18:45:22.123Z',
      'https://mill.example/a b?c=1',
      '20161003184522/https://mill.example/a%20b?c=1',
    ],
    ['2016-10-03T18:45Z', 'mill.example', '20161003184500/http://mill.example/'],
  ])('of %s, %s', (time, address, expected) => {
    expect(waybackUrl(time, address, false)).toBe(`https://web.archive.org/web/${expected}`);
  });

  test.each([
    ['http://', false],
    ['http://[x', false],
    ['https://twitter.com/someone/status/1/photo/1', true],
    ['http://pic.twitter.com/x', true],
    ['https://t.co/x', true],
  ])('not of %s (hashed: %s)', (address, hashed) => {
    expect(waybackUrl('2016-10-03T18:45Z', address, hashed)).toBeUndefined();
  });
});

describe('what a row is checked with prints its hash', () => {
  const folder = aFolder();
  const row = `"1","a ""b""\nc, и","d"`;
  const csv = `"tweetid","tweet_text","x"\n${row}\n"2","e","f"\n`;
  const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
  const packed = gzipSync(csv);
  const place = { row: 1, line: 2, last_line: 3 };

  test.each([
    ["it's; a $(file).csv", csv, sha256(csv)],
    ['-n.csv', csv, sha256(csv)],
    ['packed.csv.gz', packed, sha256(packed)],
    ['archive.zip/entry.csv', zip({ 'entry.csv': csv }), sha256(csv)],
  ])('%s', async (file, content, whole) => {
    await writeFiles(folder, '.', { [file.replace('.zip/entry.csv', '.zip')]: content });
    const { checks } = provenance(aSource({ file, ...place }));
    const printed = checks.map(({ command }) =>
      execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' }),
    );
    expect(printed.map((line) => line.slice(0, 64))).toEqual([sha256(row), whole]);
  });

  test('of a row on one line', async () => {
    await writeFiles(folder, '.', { 'plain.csv': csv });
    const { checks } = provenance(aSource({ file: 'plain.csv', row: 2, line: 4, last_line: 4 }));
    const printed = execFileSync('sh', ['-c', checks[0]?.command ?? ''], {
      cwd: join(folder),
      encoding: 'utf8',
    });
    expect(printed.slice(0, 64)).toBe(sha256('"2","e","f"'));
  });

  test('nothing is told of a row whose place was not kept', () => {
    const { rows, checks } = provenance(aSource({ file: null, row: null, line: null, row_sha256: null }));
    expect([rows[0]?.text, checks]).toEqual(['not recorded: loaded before places were kept', []]);
  });
});

const hashed = { account: { id: HASH, screen_name: HASH, display_name: HASH, hashed: true } };

describe('the page of a tweet', () => {
  const tweets = [
    aTweet({ id: '1', text: 'Top', conversation: ['1'] }),
    ...['2', '3', '4', '5', '6', '7', '8'].map((id) =>
      aTweet({ id, in_reply_to: String(Number(id) - 1), types: ['reply'], conversation: ['1'], ...hashed }),
    ),
    aTweet({ id: '20', retweet_of: '1', types: ['retweet'] }),
    aTweet({ id: '21', quote_of: '1', types: ['quote'] }),
    aTweet({
      id: '22',
      in_reply_to: '999',
      types: ['reply'],
      conversation: ['22', '999'],
      urls: ['https://t.co/x'],
    }),
  ];
  const same = related(tweets.slice(0, 3));

  const page = async (id: string): Promise<Answer> => {
    const context = async (asked: string) => fakeContext(tweets, asked, { same_text: same });
    return (await site(fakeSearcher({ tweets, overrides: { context } })))(`/tweets/${id}`);
  };

  test('shows its thread, what retweets and quotes it, and what says the same', async () => {
    const { text, $ } = await page('2');
    expect(await htmlProblems(text)).toEqual([]);
    expect(
      [...$('.thread > li')].map((item) =>
        $(item).find('> article a[href^="/tweets/"]').first().attr('href'),
      ),
    ).toEqual(['/tweets/1', undefined]);
    expect($('.here .replies')).toHaveLength(4);
    expect($('.here article')).toHaveLength(6);
    // What is deeper stands in the last list, and says whom it answers.
    expect($('.replies .replies .replies .replies > li > .hint')).toHaveLength(2);
    expect($('#same-text').next().text()).toContain('3 tweets by 2 accounts, the first on 3 Oct 2016');
    const top = await page('1');
    const jumps = [...top.$('.jumps a')].map((jump) => top.$(jump).attr('href') ?? '');
    expect(jumps).toEqual(['#thread', '#quotes', '#retweets', '#same-text']);
    for (const jump of jumps) expect(top.$(jump)).toHaveLength(1);
    expect(await htmlProblems(top.text)).toEqual([]);
  });

  test('says what it replies to that is not here, and what nobody does', async () => {
    const { $ } = await page('22');
    const text = $('main').text();
    expect(text).toContain('This tweet replies to tweet 999, which is not in this archive.');
    expect(text).toContain('No tweet of this archive replies to, retweets or quotes this one.');
  });

  test('offers copies of a tweet of an open account, and none that could name a hashed one', async () => {
    const open = await page('22');
    const copies = [...open.$('a[href^="https://web.archive.org/"]')].map((link) =>
      open.$(link).attr('href'),
    );
    expect(copies).toEqual([
      'https://web.archive.org/web/20161003184522/https://t.co/x',
      'https://web.archive.org/web/20161003184522/https://twitter.com/mill_lane/status/22',
    ]);
    expect((await page('2')).$('a[href^=http]')).toHaveLength(0);
  });

  test('is also JSON, and its head says so', async () => {
    const { $ } = await page('1');
    expect($('link[rel=alternate]').attr('href')).toBe('/tweets/1.json');
    const { headers } = await page('1.json');
    expect(headers.get('cache-control')).toBe('private, no-cache');
  });
});
