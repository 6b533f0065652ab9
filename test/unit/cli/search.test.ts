import { PassThrough, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { printSearch, toOrder, type SearchOrder } from '../../../cli/commands/search.ts';
import { UsageProblem } from '../../../cli/exitCodes.ts';
import { run } from '../../../cli/run.ts';
import { flagOf } from '../../../cli/searchOptions.ts';
import { toTweetLine } from '../../../cli/tweetLines.ts';
import { PARAM_NAMES } from '../../../server/address/paramNames.ts';
import { searchUrl } from '../../../server/address/searchParams.ts';
import { SiteError } from '../../../server/http/siteError.ts';
import { aTweetDocument } from '../../support/documents.ts';
import { fakeExport } from '../../support/fakeExport.ts';
import { fakeSearcher } from '../../support/fakeSearcher.ts';
import { site } from '../../support/html.ts';

let told = '';

beforeEach(() => {
  told = '';
  const keep = (chunk: unknown): boolean => ((told += String(chunk)), true);
  vi.spyOn(process.stderr, 'write').mockImplementation(keep);
  vi.spyOn(process.stdout, 'write').mockImplementation(keep);
});

afterEach(() => void vi.restoreAllMocks());

const order = (format: SearchOrder['format'], flags: Partial<SearchOrder> = {}): SearchOrder =>
  toOrder('harvest', new URLSearchParams(), { format, ...flags });

async function printed(searcher: Parameters<typeof printSearch>[0], asked: SearchOrder): Promise<string> {
  const output = new PassThrough();
  const text = output.setEncoding('utf8').toArray();
  await printSearch(searcher, { BASE_URL: undefined }, asked, output);
  return (await text).join('');
}

describe('options', () => {
  test('there is one for every parameter of /search', async () => {
    expect(await run(['search', '--help'])).toBe(0);
    for (const name of PARAM_NAMES.filter((name) => name !== 'q'))
      expect(told).toContain(`${flagOf(name)} <value>`);
  });

  test('are the parameters of the address', () => {
    const given = new URLSearchParams('lang=ru&lang=uk&not_type=retweet&date_from=2016&sort=newest');
    expect(searchUrl(toOrder('выборы', given, { format: 'csv' }).params)).toBe(
      '/search?q=%D0%B2%D1%8B%D0%B1%D0%BE%D1%80%D1%8B&lang=ru&lang=uk&not_type=retweet&date_from=2016&sort=newest',
    );
  });

  test.each([
    ['a bad day', ['search', 'a', '--date-from', '2016-13'], 'date_from: “2016-13” is not a month'],
    ['every bad value at once', ['search', '--date-to', 'x', '--sort', 'up'], 'sort: “up” is not one of'],
    [
      'a page of what has none',
      ['search', 'a', '--page', '2', '--format', 'csv'],
      '--page: only --format json',
    ],
    ['a limit of a page', ['search', 'a', '--limit', '2', '--format', 'json'], 'use --per-page, not --limit'],
    ['a limit of nothing', ['search', 'a', '--limit', '0'], '--limit must be a number from 1, not 0'],
    ['excel without CSV', ['search', 'a', '--excel'], '--excel needs --format csv'],
    ['an unknown format', ['search', 'a', '--format', 'xls'], 'text, json, csv, ndjson, ids, atom'],
    ['an unknown option', ['search', 'a', '--colour', 'red'], "unknown option '--colour'"],
    ['two queries', ['search', 'a', 'b'], 'too many arguments'],
  ])('%s is wrong usage, before Elasticsearch is asked', async (_, args, message) => {
    expect(await run(args)).toBe(2);
    expect(told).toContain(message);
  });
});

describe('output', () => {
  test.each(['csv', 'ndjson', 'ids', 'atom'] as const)(
    'as %s is the download of the site',
    async (format) => {
      const searcher = fakeSearcher({
        documents: [aTweetDocument(), aTweetDocument({ campaign: 'meadow' })],
      });
      const { text } = await (await site(searcher))(`/search.${format}?q=harvest`);
      expect(await printed(searcher, order(format))).toBe(text);
    },
  );

  test('as csv for Excel too', async () => {
    const searcher = fakeSearcher();
    const { text } = await (await site(searcher))('/search.csv?q=harvest&excel=1');
    // Reading text, fetch drops the byte order mark.
    expect(await printed(searcher, order('csv', { excel: true }))).toBe(`\uFEFF${text}`);
  });

  test('as json is the answer of the site', async () => {
    const searcher = fakeSearcher();
    const { text } = await (await site(searcher))('/search.json?q=harvest');
    expect(await printed(searcher, order('json'))).toBe(`${text}\n`);
  });

  test('as text is one tweet a line; what was understood and how many stand beside it', async () => {
    const searcher = fakeSearcher({ documents: [aTweetDocument({ text: 'one\ntwo' })] });
    expect(await printed(searcher, order('text'))).toBe('2016-10-03 18:45  @mill_lane  one two\n');
    expect(told).toBe('Tweets with “harvest”: 1\n');
  });

  test('says what was chosen beside the text, too', async () => {
    const given = new URLSearchParams('lang=en&not_type=retweet&date_from=2016-10&date_to=2016-10');
    await printed(fakeSearcher(), toOrder('harvest', given, { format: 'ids' }));
    expect(told).toBe(
      'Tweets with “harvest”, in English, from 1 October 2016 00:00 UTC up to 31 October 2016 23:59:59 UTC, but that are not retweets: 1\n',
    );
  });

  test('ends at the limit, and the rest is not read', async () => {
    const documents = ['1', '2', '3', '4', '5'].map((id) => aTweetDocument({ id }));
    const beforeBatch = vi.fn();
    const onClose = vi.fn();
    const searcher = fakeSearcher({
      overrides: { export: fakeExport(documents, { batch: 2, beforeBatch, onClose }) },
    });
    expect(await printed(searcher, order('ids', { limit: 3 }))).toBe('1\n2\n3\n');
    expect(beforeBatch).toHaveBeenCalledTimes(1);
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('what happens meanwhile', () => {
  test('a reader that has seen enough is no error, and the export is closed', async () => {
    const onClose = vi.fn();
    const searcher = fakeSearcher({ overrides: { export: fakeExport([aTweetDocument()], { onClose }) } });
    const closed = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    });
    await printSearch(searcher, { BASE_URL: undefined }, order('ids'), closed);
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('a failure in the middle is one', async () => {
    const beforeBatch = (): never => {
      throw new SiteError('unavailable', 'away');
    };
    const tweets = [aTweetDocument(), aTweetDocument({ id: '2' })];
    const searcher = fakeSearcher({ overrides: { export: fakeExport(tweets, { batch: 1, beforeBatch }) } });
    const output = new PassThrough();
    output.resume();
    await expect(printSearch(searcher, { BASE_URL: undefined }, order('ids'), output)).rejects.toMatchObject({
      kind: 'unavailable',
    });
  });

  test('an output that takes no more stops the reading', async () => {
    let batches = 0;
    const tweets = Array.from({ length: 1_000 }, (_, at) => aTweetDocument({ id: String(at) }));
    const beforeBatch = (): void => void (batches += 1);
    const searcher = fakeSearcher({ overrides: { export: fakeExport(tweets, { batch: 1, beforeBatch }) } });
    const stuck = new Writable({ highWaterMark: 1, write: () => undefined });
    const stop = new AbortController();
    const search = printSearch(searcher, { BASE_URL: undefined }, order('ndjson'), stuck, stop.signal);
    await new Promise((resolve) => setTimeout(resolve, 50));
    stop.abort();
    await expect(search).rejects.toMatchObject({ name: 'AbortError' });
    expect(batches).toBeLessThan(10);
  });
});

test('no control character of a tweet reaches the terminal', () => {
  const text = 'a\u001B[2Jb\u0007c\u009Bd\u0000e\r\nf';
  expect(toTweetLine(aTweetDocument({ text }))).toBe(
    '2016-10-03 18:45  @mill_lane  a\uFFFD[2Jb\uFFFDc\uFFFDd\uFFFDe f',
  );
});

test('a hashed account is called by its alias', () => {
  const hash = 'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/AbCdE=';
  const tweet = aTweetDocument({ account_id: hash, account_screen_name: hash, account_hashed: true });
  expect(toTweetLine(tweet)).toBe('2016-10-03 18:45  ruby-beacon AbCd EfGh  The harvest begins');
});

test('a parameter that means nothing is wrong usage', () => {
  const order = () => toOrder('x', new URLSearchParams('seed=1'), { format: 'ids' });
  expect(order).toThrow(UsageProblem);
  expect(order).toThrow('seed: 1 means nothing without sort=random');
});
