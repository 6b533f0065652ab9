import { describe, expect, test } from 'vitest';
import { readMediaName } from '../../../../indexer/media/mediaName.ts';
import { campaignOfMedia } from '../../../../search/campaigns.ts';

const HASH = 'iB3mQ9xT-a_KcR5dW0eJfUyLzN2pHsVqgoX7Y8t1wG4=';

describe('the place of a media file tells', () => {
  test('tweet, media id, account and kind', () => {
    expect(readMediaName(`ira_1/${HASH}/images/783017634562412544-CtzV-1_x.jpg`)).toEqual({
      id: '783017634562412544-CtzV-1_x.jpg',
      tweet_id: '783017634562412544',
      media_id: 'CtzV-1_x',
      account_id: HASH,
      isGif: false,
    });
  });

  test.each([
    ['1001/gifs/12-a.mp4', '1001', true],
    ['1001/animated_gifs/12-a.mp4', '1001', true],
    ['1001/videos/12-a.mp4', '1001', false],
    ['images/12-a.JPG', undefined, false],
    ['12-a.png', undefined, false],
    ['ira_1/1001/12-a.webp', '1001', false],
    ['../../1001/images/12-a.png', '1001', false],
  ])('%s: account %s, GIF %s', (path, account_id, isGif) => {
    expect(readMediaName(path)).toMatchObject({ tweet_id: '12', account_id, isGif });
  });

  test.each([
    ['ira_1/1001/images/profile.jpg', /name is not/],
    ['ira_1/1001/images/0-a.jpg', /name is not/],
    ['ira_1/1001/images/12-.jpg', /name is not/],
    ['ira_1/1001/images/12-a', /name is not/],
    ['ira_1/1001/images/123456789012345678901-a.jpg', /name is not/],
    ['ira_1/1001/images/12-a b.jpg', /name is not/],
    ['ira_1/1001/images/12-a.svg', /\.svg is no kind/],
    ['ira_1/1001/images/12-a.HTML', /\.html is no kind/],
    ['', /name is not/],
  ])('%s is refused', (path, reason) => {
    expect(readMediaName(path)).toEqual({ refused: expect.stringMatching(reason) as string });
  });
});

describe('the campaign of a media archive', () => {
  const isKnown = (id: string): boolean => ['fable', 'meadow_201901'].includes(id);

  test.each([
    ['ira_12.zip', 'ira'],
    ['iranian_3', 'iran'],
    ['iranian_tweet_media_hashed_041.zip', 'iran'],
    ['russia_201901_1_7.zip', 'russia_201901_1'],
    ['russia_201901_1.zip', 'russia_201901_1'],
    ['meadow_201901_1', 'meadow_201901'],
    ['meadow_201901', 'meadow_201901'],
    ['Fable_2.ZIP', 'fable'],
    ['unheard-of_1', 'unheard-of'],
    ['media.zip', undefined],
    ['1001', undefined],
    ['ira_tweets_csv_hashed.zip', undefined],
  ])('%s: %s', (name, campaign) => {
    expect(campaignOfMedia(name, isKnown)).toBe(campaign);
  });
});
