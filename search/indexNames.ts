import type { DocumentKind } from './documents.ts';

export const KINDS: readonly DocumentKind[] = ['tweets', 'accounts', 'media'];

/** Where it stands who works on which campaign. Like the site's own indices it has no name of a kind of document. */
export const locksName = (prefix: string): string => `${prefix}-locks`;

/** Campaign ids: part of index names and of addresses. */
export const CAMPAIGN_ID = /^[a-z0-9][a-z0-9_-]{0,63}$/;

/** The name that readers use; behind it stands one index per campaign. */
export const aliasName = (prefix: string, kind: DocumentKind): string => `${prefix}-${kind}`;

/** The time part of an index name, which also names the load: `20181017120000000`, UTC to the millisecond. */
export const loadId = (time: Date): string => time.toISOString().replace(/\D/g, '');

/** When a load began, in epoch milliseconds: what `loadId` wrote. */
export function loadTime(load: string): number {
  const [, date = '', hour = '', minute = '', second = '', ms = ''] =
    /^(\d{8})(\d\d)(\d\d)(\d\d)(\d{3})$/.exec(load) ?? [];
  const day = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
  return Date.parse(`${day}T${hour}:${minute}:${second}.${ms}Z`);
}

/** `<prefix>-<kind>-<campaign>-<load>` */
export const physicalName = (prefix: string, kind: DocumentKind, campaign: string, load: string): string =>
  `${aliasName(prefix, kind)}-${campaign}-${load}`;

/** Matches every index of a kind, and perhaps others: check with parsePhysicalName. */
export const physicalPattern = (prefix: string, kind: DocumentKind): string => `${aliasName(prefix, kind)}-*`;

/** The parts of an index name; undefined for a name that is not of this prefix and kind. */
export function parsePhysicalName(
  prefix: string,
  kind: DocumentKind,
  name: string,
): { readonly campaign: string; readonly load: string } | undefined {
  const start = `${aliasName(prefix, kind)}-`;
  const match = /^(.+)-(\d{17})$/.exec(name.startsWith(start) ? name.slice(start.length) : '');
  const [, campaign, load] = match ?? [];
  if (campaign === undefined || load === undefined || !CAMPAIGN_ID.test(campaign)) return undefined;
  return { campaign, load };
}
