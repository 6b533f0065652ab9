import type { Request } from 'express';

/** A host as browsers send it: a name or an address, and perhaps a port. */
const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/**
 * Scheme and host under which readers know the site, for addresses that are copied elsewhere: BASE_URL, else those of
 * the request. @param baseUrl without a slash at its end; empty where it is not set
 * @returns empty where the request names no host that could be one
 */
export function siteOrigin(request: Request, baseUrl: string): string {
  if (baseUrl !== '') return baseUrl;
  const host = request.get('Host') ?? '';
  return HOST.test(host) ? `${request.protocol}://${host}` : '';
}
