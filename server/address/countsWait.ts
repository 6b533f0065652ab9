import { searchUrl, type SearchParams } from './searchParams.ts';

/**
 * `counts=wait`: the page waits for what is counted beside its results, however long that takes. It is no part of a
 * search, so no other address holds it.
 */
export const COUNTS = 'counts';
const WAIT = 'wait';

/** Whether an address waits, and what else it says. */
export interface ReadWaiting {
  readonly waits: boolean;
  readonly rest: URLSearchParams;
}

/** Takes the parameter out of an address; another value of it stays, to be told as unknown. */
export function readWaiting(search: URLSearchParams): ReadWaiting {
  const rest = new URLSearchParams(search);
  rest.delete(COUNTS, WAIT);
  return { waits: search.has(COUNTS, WAIT), rest };
}

/** The path of a search whose page waits. */
export function waitingUrl(params: SearchParams): string {
  const path = searchUrl(params);
  return `${path}${path.includes('?') ? '&' : '?'}${COUNTS}=${WAIT}`;
}
