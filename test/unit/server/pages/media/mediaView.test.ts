import { describe, expect, test } from 'vitest';
import { asksForMedia } from '../../../../../search/query/asksForMedia.ts';
import { parseQuery } from '../../../../../search/query/parse.ts';
import { toMediaFile, type MediaFile } from '../../../../../server/media/mediaFile.ts';
import { buildMedia } from '../../../../../server/media/mediaRequest.ts';
import { readMedia } from '../../../../../server/media/mediaResponse.ts';
import { mediaView, shownSize } from '../../../../../server/pages/media/mediaView.ts';
import { aMediaDocument } from '../../../../support/documents.ts';
import { aTweet, fakeSearcher } from '../../../../support/fakeSearcher.ts';
import { htmlProblems, site } from '../../../../support/html.ts';

const SAME = { tweets: 41, accounts: 17, first: '2015-01-06T10:00:00.000Z', url: '/search?q=media%3Aab' };
const aFile = (given: Partial<MediaFile> = {}): MediaFile => ({
  ...toMediaFile(aMediaDocument(), null),
  ...given,
});

test('the media of a tweet are named behind their cover', () => {
  const files = [
    aFile({ same: SAME }),
    aFile({ same: { ...SAME, tweets: 1 } }),
    aFile({ type: 'video', width: null }),
  ];
  expect(mediaView({ media: files, url: '/tweets/1' })).toMatchObject({
    cover: '2 images, 1 video',
    showUrl: '/tweets/1?media=show',
    items: [
      {
        alt: 'Image 1 of 3 attached to this tweet; no description in the release',
        isVideo: false,
        same: { text: 'Same picture: 41 tweets, 17 accounts, first 6 January 2015', url: SAME.url },
      },
      { alt: 'Image 2 of 3 attached to this tweet; no description in the release', same: undefined },
      { alt: 'Video 3 of 3 attached to this tweet; no description in the release', isVideo: true },
    ],
  });
  expect(mediaView({ media: [], url: '/tweets/1' })).toBeUndefined();
  expect(
    mediaView({ media: [aFile({ type: 'gif', width: null })], url: '/tweets/1' })?.items[0],
  ).toMatchObject({
    alt: 'GIF attached to this tweet; no description in the release',
    isVideo: true,
  });
});

test.each([
  [640, 480, 600, 450],
  [100, 50, 100, 50],
  [300, 3_000, 45, 450],
  [60_000, 10, 600, 1],
  [null, null, 480, 270],
  [0, 0, 480, 270],
])('a picture of %s x %s takes %i x %i', (width, height, shownWidth, shownHeight) => {
  expect(shownSize({ width, height })).toEqual({ width: shownWidth, height: shownHeight });
});

describe('media of tweets on a page', () => {
  const media = [aFile({ same: SAME }), aFile({ type: 'video', width: null, height: null })];
  const served = () => site(fakeSearcher({ tweets: [aTweet({ media, media_loaded: true })] }));

  test.each(['/search', '/tweets/783017634562412544'])('%s: are covered', async (path) => {
    const { $, text } = await (await served())(path);
    expect($('img, video, source, object, embed, iframe').length).toBe(0);
    const cover = $('.media .cover');
    expect(cover.text()).toContain('1 image, 1 video, covered.');
    expect(
      cover
        .find('a')
        .get()
        .map((a) => $(a).attr('href')),
    ).toEqual(['/tweets/783017634562412544?media=show', SAME.url]);
    expect(await htmlProblems(text)).toEqual([]);
  });

  test.each(['/search?media=show', '/tweets/783017634562412544?media=show'])(
    '%s: are shown where that is asked for, lazily and in their size',
    async (path) => {
      const { $, text } = await (await served())(path);
      expect($('.media img').attr()).toMatchObject({ loading: 'lazy', width: '600', height: '450' });
      expect($('.media video').attr()).toMatchObject({ preload: 'none', controls: '', width: '480' });
      expect($('.media video').attr('autoplay')).toBeUndefined();
      expect($('link[rel=canonical]').attr('href')).toBe(path.replace('?media=show', ''));
      expect(await htmlProblems(text)).toEqual([]);
    },
  );

  test('the covers of a page of results are lifted and put back by a link', async () => {
    const get = await served();
    const linkOn = async (path: string): Promise<string | undefined> =>
      (await get(path)).$('a:contains(" media")').attr('href');
    expect(await linkOn('/search?q=harvest')).toBe('/search?q=harvest&media=show');
    expect(await linkOn('/search?q=harvest&media=show')).toBe('/search?q=harvest');
    const { $ } = await get('/search?media=all');
    expect($('main').text()).toContain('media');
    expect($('img').length).toBe(0);
  });
});

test.each([
  [true, 'none in the media archives that are loaded'],
  [false, 'media not loaded'],
])('a tweet without media says why: loaded %s', async (media_loaded, words) => {
  const get = await site(fakeSearcher({ tweets: [aTweet({ media_loaded })] }));
  expect((await get('/tweets/783017634562412544')).$('main').text()).toContain(words);
});

test.each([
  ['has:media', true],
  ['harvest -has:images', true],
  ['(a OR filter:native_video)', true],
  ['media:5891b5b522d5df08', true],
  ['has:links', false],
  ['is:poll media', false],
  ['', false],
])('%s asks for media: %s', (q, asks) => {
  expect(asksForMedia(parseQuery(q).query)).toBe(asks);
});

test('media are asked for where a tweet has some, or somebody wants to know', () => {
  const none = { id: '1', media: undefined, media_hashes: undefined };
  expect(buildMedia([none])).toEqual([]);
  expect(buildMedia([none], true)).toHaveLength(2);
  const questions = buildMedia([none, { id: '2', media: ['image'], media_hashes: ['ab'.repeat(8)] }]);
  expect(JSON.stringify(questions[0]?.body)).toContain('["2"]');
  expect(JSON.stringify(questions[1]?.body)).toContain('abababababababab');
});

test('the same tweet id in two campaigns has the media of each', () => {
  const documents = [
    aMediaDocument({ tweet_id: '1', campaign: 'fable' }),
    aMediaDocument({ tweet_id: '1', campaign: 'meadow', sha256: 'cd'.repeat(32) }),
  ];
  const media = readMedia([
    { _shards: { total: 2 }, hits: { hits: documents.map((_source) => ({ _source })) } },
    {},
  ]);
  expect(media.of({ id: '1', campaign: 'meadow' }).map(({ url }) => url)).toEqual([
    `/media/${'cd'.repeat(32)}`,
  ]);
  expect(media.of({ id: '2', campaign: 'fable' })).toEqual([]);
  expect(media.isLoaded).toBe(true);
  expect(readMedia([{ _shards: { total: 0 }, hits: { hits: [] } }, {}]).isLoaded).toBe(false);
  expect(readMedia([]).isLoaded).toBe(true);
});
