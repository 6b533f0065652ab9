import { isLoopback } from './loopback.ts';

/** What a browser says of where a request comes from. Pages cannot set these headers. */
export interface RequestOrigin {
  /** Host header: name, and port where it is not the default. */
  readonly host: string | undefined;
  /** Origin header. */
  readonly origin: string | undefined;
  /** Sec-Fetch-Site header. */
  readonly fetchSite: string | undefined;
}

/** What is known of the site itself. */
export interface OwnSite {
  /** Public address; undefined: readers use HOST and PORT. */
  readonly baseUrl: string | undefined;
  /** Only this machine reaches the site. */
  readonly isPrivate: boolean;
}

/**
 * Whether a change was asked for by a page of another site. No cookie says who somebody is, but a foreign page could
 * still post to a site on the reader's own machine. The order of the checks is that of Go's CrossOriginProtection
 * (pkg.go.dev/net/http#CrossOriginProtection): Sec-Fetch-Site where the browser sends it, else Origin; a request with
 * neither does not come from a browser.
 */
export function isCrossSite({ host, origin, fetchSite }: RequestOrigin, site: OwnSite): boolean {
  // A foreign name that was made to point at this machine (DNS rebinding) is the same site to a browser.
  if (site.isPrivate && !isLoopback(hostnameOf(host))) return true;
  if (fetchSite !== undefined) return fetchSite !== 'same-origin' && fetchSite !== 'none';
  if (origin === undefined) return false;
  // By plain http a browser tells no site, and our referrer policy makes it withhold the origin. There a foreign page
  // gains nothing: what needs the token needs it from everyone, and the rest is open to all.
  if (origin === 'null') return site.isPrivate;
  const own = [site.baseUrl, `http://${host}`, `https://${host}`];
  return !own.some((url) => url !== undefined && originOf(url) === origin.toLowerCase());
}

const originOf = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).origin : undefined);

const hostnameOf = (host: string | undefined): string =>
  host !== undefined && URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
