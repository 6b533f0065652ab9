/** Hosts whose pages would name the account behind a hash. */
const TELLING = /(?:^|\.)(?:twitter\.com|t\.co|twimg\.com)$/;

/**
 * The copy of an address that the Wayback Machine has nearest to a time.
 * https://en.wikipedia.org/wiki/Help:Using_the_Wayback_Machine#Specific_archive_copy
 * @param iso with or without seconds
 * @param hashed the account of the tweet is hashed: nothing is offered that could tell who it is
 * @returns undefined for what is no address of the web
 */
export function waybackUrl(iso: string, address: string, hashed: boolean): string | undefined {
  const url = URL.parse(/^https?:/i.test(address) ? address : `http://${address}`);
  if (url === null || !/^https?:$/.test(url.protocol) || (hashed && TELLING.test(url.hostname)))
    return undefined;
  return `https://web.archive.org/web/${toStamp(iso)}/${url.href}`;
}

/** `20161003184522`: year to second, UTC. */
const toStamp = (iso: string): string => new Date(iso).toISOString().slice(0, 19).replace(/\D/g, '');
