import type { MediaType } from '../../../search/mediaDocument.ts';
import { MEDIA_SHOWN } from '../../address/addressFlags.ts';
import { count } from '../../helpers/count.ts';
import { counted } from '../../helpers/counted.ts';
import { day } from '../../helpers/dates.ts';
import { aboutMediaPath, type MediaFile } from '../../media/mediaFile.ts';
import type { TweetResult } from '../../searching/tweetAnswer.ts';

/** The media of a tweet, covered until somebody wants to see them: PageFrame.showsMedia. */
export interface MediaView {
  /** `2 images, 1 video`: what is behind the cover. */
  readonly cover: string;
  /** Where it is lifted: the tweet’s own page. */
  readonly showUrl: string;
  readonly items: readonly MediaItem[];
}

/** One file behind the cover. */
export interface MediaItem {
  readonly url: string;
  /** Undefined on that very page. */
  readonly aboutUrl: string | undefined;
  /** A player; else a picture. */
  readonly isVideo: boolean;
  /** What stands where it is not seen. */
  readonly alt: string;
  /** Pixels that are kept free for it, so that the page does not jump. */
  readonly width: number;
  readonly height: number;
  /** `Same picture: 41 tweets, 17 accounts, first 6 January 2015`; undefined where it is this tweet’s alone. */
  readonly same: { readonly text: string; readonly url: string } | undefined;
}

/** Words for one and for many. */
const WORDS: Readonly<Record<MediaType, readonly [one: string, many: string]>> = {
  image: ['image', 'images'],
  gif: ['GIF', 'GIFs'],
  video: ['video', 'videos'],
};

/** The most pixels that a picture gets on a page, and what a file of unknown size gets. */
const MOST_WIDTH = 600;
const MOST_HEIGHT = 450;
const UNKNOWN = { width: 480, height: 270 };

/** @returns undefined where the tweet has none */
export function mediaView({ media: files, url }: Pick<TweetResult, 'media' | 'url'>): MediaView | undefined {
  if (files.length === 0) return undefined;
  return {
    cover: coverOf(files),
    showUrl: MEDIA_SHOWN.url(url),
    items: files.map((file, at) => mediaItem(file, at, files.length)),
  };
}

/** `2 images, 1 video` */
export function coverOf(files: readonly Pick<MediaFile, 'type'>[]): string {
  const types = Object.keys(WORDS) as MediaType[];
  return types
    .map((type) => [type, files.filter((file) => file.type === type).length] as const)
    .filter(([, n]) => n > 0)
    .map(([type, n]) => `${count(n)} ${WORDS[type][n === 1 ? 0 : 1]}`)
    .join(', ');
}

/** @param at its place among the files of the tweet, from 0 @param of how many it has */
export function mediaItem(file: MediaFile, at: number, of: number): MediaItem {
  const [word] = WORDS[file.type];
  const name = `${word[0]?.toUpperCase()}${word.slice(1)}`;
  const place = of === 1 ? name : `${name} ${at + 1} of ${of}`;
  return {
    url: file.url,
    aboutUrl: aboutMediaPath(file.sha256),
    isVideo: isVideo(file),
    alt: `${place} attached to this tweet; no description in the release`,
    ...shownSize(file),
    same: sameOf(file),
  };
}

/** A GIF that Twitter keeps as MP4 has no size that we read; one that is a GIF has. */
const isVideo = ({ type, width }: MediaFile): boolean =>
  type === 'video' || (type === 'gif' && width === null);

/** The size of a file on the page: its own, or as large as there is room for. */
export function shownSize({ width, height }: Pick<MediaFile, 'width' | 'height'>): {
  readonly width: number;
  readonly height: number;
} {
  if (width === null || height === null || width === 0 || height === 0) return UNKNOWN;
  const scale = Math.min(1, MOST_WIDTH / width, MOST_HEIGHT / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function sameOf({ same, type }: MediaFile): MediaItem['same'] {
  if (same === null || same.tweets < 2) return undefined;
  return { text: `Same ${type === 'image' ? 'picture' : WORDS[type][0]}: ${sameWords(same)}`, url: same.url };
}

/** `41 tweets, 17 accounts, first 6 January 2015` */
export function sameWords({ tweets, accounts, first }: NonNullable<MediaFile['same']>): string {
  return [
    counted(tweets, 'tweet'),
    counted(accounts, 'account'),
    ...(first === null ? [] : [`first ${day(first)}`]),
  ].join(', ');
}
