import { isLocalUrl } from '../../changes/loopback.ts';
import { pageFrame, type PageFrame } from '../pageFrame.ts';

/** `/s/{code}/about`: a short link and where it leads, to copy; or the button once more where none was made. */
export interface LinkPageView extends PageFrame {
  /** Addresses with scheme and host. */
  readonly shortUrl: string | undefined;
  readonly longUrl: string;
  /** The addresses lead to this machine alone. */
  readonly isLocal: boolean;
  /** Path of the search. */
  readonly search: string;
  /** Why there is no short link. */
  readonly message: string | undefined;
}

export const shortPath = (code: string): string => `/s/${code}`;

/** @param origin scheme and host of the site */
export const linkPage = (origin: string, code: string, path: string): LinkPageView => ({
  ...pageFrame({ title: 'A short link', noindex: true }),
  shortUrl: `${origin}${shortPath(code)}`,
  longUrl: `${origin}${path}`,
  isLocal: isLocalUrl(origin),
  search: path,
  message: undefined,
});

/** @param message why there is no link */
export const noLinkPage = (origin: string, path: string, message: string): LinkPageView => ({
  ...pageFrame({ title: 'Error: No short link was made', noindex: true }),
  shortUrl: undefined,
  longUrl: `${origin}${path}`,
  isLocal: isLocalUrl(origin),
  search: path,
  message,
});
