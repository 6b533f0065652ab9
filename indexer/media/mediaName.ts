import { formatOfExtension } from '../../search/mediaTypes.ts';

/** What the place of a media file tells of it. */
export interface MediaName {
  /** File name, which is the id of its document. */
  readonly id: string;
  readonly tweet_id: string;
  readonly media_id: string;
  /** The folder above `images`, `videos` or `gifs`; undefined where there is none. */
  readonly account_id: string | undefined;
  /** It lies in a folder of GIFs, which Twitter keeps as MP4. */
  readonly isGif: boolean;
}

/** `<tweet id>-<media id>.<extension>` */
const FILE_NAME = /^([1-9]\d{0,19})-([\w-]{1,100})\.(\w{1,10})$/;
/** Folders of an account, by what is in them. */
const KIND_FOLDER = /^(?:image|photo|video|gif|animated_gif)s?$/i;
const GIF_FOLDER = /gif/i;

/**
 * Reads `<campaign>_<n>/<user id or hash>/images/<tweet id>-<media id>.<extension>`; folders may be missing from the left.
 * @param path its name in the archive, parted by `/`
 * @returns the reason where it is none
 */
export function readMediaName(path: string): MediaName | { readonly refused: string } {
  const folders = path.split('/');
  const id = folders.pop() ?? '';
  const [, tweet_id, media_id, extension] = FILE_NAME.exec(id) ?? [];
  if (tweet_id === undefined || media_id === undefined || extension === undefined) {
    return { refused: 'its name is not <tweet id>-<media id>.<extension>' };
  }
  if (formatOfExtension(extension) === undefined) {
    return { refused: `.${extension.toLowerCase()} is no kind of picture or video that is taken` };
  }
  const kind = folders.at(-1);
  const hasKind = kind !== undefined && KIND_FOLDER.test(kind);
  return {
    id,
    tweet_id,
    media_id,
    account_id: hasKind ? folders.at(-2) : kind,
    isGif: hasKind && GIF_FOLDER.test(kind),
  };
}
