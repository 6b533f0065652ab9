import { basename } from 'node:path';
import { campaignTitle } from '../../../search/campaigns.ts';
import { campaignPath, tweetPath } from '../../address/addresses.ts';
import { MEDIA_SHOWN } from '../../address/addressFlags.ts';
import { count } from '../../helpers/count.ts';
import { aboutMediaPath, sameFileUrl, type MediaFile } from '../../media/mediaFile.ts';
import type { MediaDetail } from '../../media/mediaSearch.ts';
import { coverOf, mediaItem, sameWords, type MediaView } from './mediaView.ts';
import { pageFrame, type PageFrame } from '../pageFrame.ts';

/** `/media/{sha256}/about` */
export interface MediaPageView extends PageFrame {
  readonly heading: string;
  readonly media: MediaView;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly tweets: { readonly text: string; readonly url: string };
  readonly places: readonly MediaPlace[];
  /** Files beyond those that are listed. */
  readonly more: string | undefined;
  readonly alike: readonly AlikeMedia[];
  /** All of them and this one, in one search; undefined where there are none. */
  readonly alikeUrl: string | undefined;
}

/** A tweet that has the file, and where that lies. */
export interface MediaPlace {
  readonly tweetId: string;
  readonly tweetUrl: string;
  readonly campaign: string;
  readonly campaignUrl: string;
  readonly archive: string;
  readonly name: string;
}

export interface AlikeMedia {
  readonly aboutUrl: string;
  readonly hash: string;
  readonly tweets: string;
  readonly url: string;
}

/** Digits of a hash that are enough to tell files apart on a page. */
const SHOWN_DIGITS = 16;

export function mediaPage({ file, places, alike }: MediaDetail): MediaPageView {
  const hash = file.sha256.slice(0, SHOWN_DIGITS);
  const kind = file.type === 'image' ? 'Picture' : file.type === 'gif' ? 'GIF' : 'Video';
  const total = file.same?.tweets ?? places.length;
  return {
    ...pageFrame({
      title: `${kind} ${hash}`,
      // Who uses a picture may be a hashed account.
      noindex: true,
      canonical: aboutMediaPath(file.sha256),
    }),
    heading: `${kind} ${hash}`,
    media: {
      cover: coverOf([file]),
      showUrl: MEDIA_SHOWN.url(aboutMediaPath(file.sha256)),
      items: [{ ...mediaItem(file, 0, 1), same: undefined, aboutUrl: undefined }],
    },
    rows: rowsOf(file, places),
    tweets: {
      text: file.same === null ? 'Tweets with this file' : sameWords(file.same),
      url: sameFileUrl(hash),
    },
    places: places.map(({ tweet_id, campaign, archive, entry }) => ({
      tweetId: tweet_id,
      tweetUrl: tweetPath(tweet_id),
      campaign: campaignTitle(campaign),
      campaignUrl: campaignPath(campaign),
      archive: basename(archive),
      name: entry,
    })),
    more: total > places.length ? `The first ${count(places.length)} of its places are listed.` : undefined,
    alike: alike.map((other) => ({
      aboutUrl: aboutMediaPath(other.sha256),
      hash: other.sha256.slice(0, SHOWN_DIGITS),
      tweets: other.same === null ? 'no tweet that is indexed' : sameWords(other.same),
      url: sameFileUrl(other.sha256),
    })),
    alikeUrl: alike.length === 0 ? undefined : sameFileUrl(hash, ...alike.map(({ sha256 }) => sha256)),
  };
}

const rowsOf = (file: MediaFile, [first]: MediaDetail['places']): MediaPageView['rows'] => [
  { label: 'Format', value: first?.mime ?? '' },
  { label: 'Size', value: `${count(file.bytes)} bytes` },
  {
    label: 'Pixels',
    value: file.width === null || file.height === null ? 'not read' : `${file.width} × ${file.height}`,
  },
  { label: 'SHA-256', value: file.sha256 },
  { label: 'Perceptual hash', value: first?.dhash ?? 'none' },
];
