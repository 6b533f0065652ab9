import { expect, test } from 'vitest';
import { writeIds } from '../../../../server/exports/ids.ts';
import { writeNdjson } from '../../../../server/exports/ndjson.ts';
import { toTweetResult } from '../../../../server/searching/tweetResult.ts';
import { batchesOf, textOf } from '../../../support/chunks.ts';
import { aTweetDocument } from '../../../support/documents.ts';

/** Nearly all of Python's str.splitlines, which knows the most. */
const LINE_ENDS = /[\n\r\v\f\p{Zl}\p{Zp}\x85]/u;

test('NDJSON: a line is a result of /search.json without its marks and media, with all else that is published', async () => {
  const tweet = aTweetDocument({ likes: undefined, client: 'Mill "Client"' });
  const [line, rest] = (await textOf(writeNdjson(batchesOf([tweet])))).split('\n');
  const { highlight, highlight_restored, media, ...result } = toTweetResult(tweet);
  expect([highlight, highlight_restored, media]).toEqual(['The harvest begins', null, []]);
  const record = JSON.parse(line ?? '') as Record<string, unknown>;
  expect(record).toMatchObject({ ...result, likes: null, client: 'Mill "Client"', lang_published: 'en' });
  expect(Object.keys(record).filter((key) => /^(highlight|media)/.test(key))).toEqual([]);
  expect(rest).toBe('');
});

test('NDJSON: whatever a program takes for a line end, a tweet is one line', async () => {
  const text = 'a\nb\rc\u0085d\u2028e\u2029f\u000Bg';
  const written = await textOf(writeNdjson(batchesOf([aTweetDocument({ text })], [aTweetDocument()])));
  expect(written.trimEnd().split(LINE_ENDS)).toHaveLength(2);
  expect(JSON.parse(written.split('\n')[0] ?? '')).toMatchObject({ text });
});

test('NDJSON: half a character is escaped, so that the line is UTF-8', async () => {
  const written = await textOf(writeNdjson(batchesOf([aTweetDocument({ text: 'a\uD83Db' })])));
  expect(written).toContain('a\\ud83db');
});

test('ids: one a line', async () => {
  expect(await textOf(writeIds(batchesOf(['1', '20'], ['3'])))).toBe('1\n20\n3\n');
  expect(await textOf(writeIds(batchesOf()))).toBe('');
});
