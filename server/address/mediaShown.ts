/**
 * `media=show`: the page shows what media its tweets have; without it they stay covered, and no browser fetches them.
 * (`loading=lazy` in a closed `<details>` would do where scripts run; without them browsers fetch such pictures at once.)
 * It is no part of a search or of what a page tells, so no other address holds it.
 */
export const MEDIA = 'media';
const SHOW = 'show';

/** Whether an address shows media, and what else it says. */
export interface ReadMediaShown {
  readonly showsMedia: boolean;
  readonly rest: URLSearchParams;
}

/** Takes the parameter out of an address; another value of it stays, to be told as unknown. */
export function readMediaShown(search: URLSearchParams): ReadMediaShown {
  const rest = new URLSearchParams(search);
  rest.delete(MEDIA, SHOW);
  return { showsMedia: search.has(MEDIA, SHOW), rest };
}

/** The address of a page that shows media. @param path of the page, perhaps with parameters, without a fragment */
export const mediaShownUrl = (path: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}${MEDIA}=${SHOW}`;
