import * as cheerio from 'cheerio';
import { parseAccountParams } from '../../server/accounts/accountParams.ts';
import { accountsUrl } from '../../server/accounts/accountsUrl.ts';
import { searchParamsOf } from '../../server/address/addresses.ts';
import { COUNTS_WAIT, MEDIA_SHOWN, TIMELINE_TABLE } from '../../server/address/addressFlags.ts';
import { parseSearchParams, searchUrl } from '../../server/address/searchParams.ts';

/** What a walk found. */
export interface Crawl {
  /** Pages that were opened, by route. */
  readonly pages: ReadonlyMap<string, number>;
  /** Links that were read, each once. */
  readonly links: number;
  /** One line for each link that leads where it should not, with the page that it stands on. */
  readonly problems: readonly string[];
}

interface Link {
  readonly path: string;
  readonly from: string;
}

/** Where a walk ends: choices in facets can be joined without end. */
export interface CrawlLimits {
  /** Pages that are opened of each kind: the same route with the same names of parameters. */
  readonly ofKind: number;
  /** Pages that are opened of each route. */
  readonly ofRoute: number;
}

/**
 * Walks a site by its links, breadth first, and reads every link on every page that it opens.
 * @param start paths to begin with
 * @param routeOf names the route of a path without its parameters
 */
export async function crawl(
  site: string,
  start: readonly string[],
  routeOf: (path: string) => string,
  { ofKind, ofRoute }: CrawlLimits,
): Promise<Crawl> {
  const pages = new Map<string, number>();
  const kinds = new Map<string, number>();
  const seen = new Set<string>(start);
  const queue: Link[] = start.map((path) => ({ path, from: 'the start' }));
  const problems: string[] = [];
  for (let link = queue.shift(); link !== undefined; link = queue.shift()) {
    const { path, from } = link;
    const tell = (problem: string): number => problems.push(`${path} on ${from}: ${problem}`);
    [...readSearchLink(path), ...readAccountsLink(path)].forEach(tell);
    const route = routeOf(path.replace(/\?.*$/, ''));
    const kind = [route, ...new Set(searchParamsOf(path).keys())].sort().join(' ');
    const opened = pages.get(route) ?? 0;
    const alike = kinds.get(kind) ?? 0;
    if (opened >= ofRoute || alike >= ofKind) continue;
    pages.set(route, opened + 1);
    kinds.set(kind, alike + 1);
    const { status, html } = await open(site, path);
    if (status !== 200) tell(`answers ${status}`);
    const found = html === undefined ? [] : linksOf(html);
    for (const next of found.filter((each) => !seen.has(each))) {
      seen.add(next);
      queue.push({ path: next, from: path });
    }
    if (html !== undefined && cheerio.load(html)('#ignored').length > 0) tell('a part of it is ignored');
  }
  return { pages, links: seen.size, problems };
}

/** What is wrong with a link to a search, or to a search as a file: it must be read whole, and be canonical. */
function readSearchLink(path: string): readonly string[] {
  const [, suffix = ''] = /^\/search(\.\w+)?(?:\?|$)/.exec(path) ?? [undefined, undefined];
  if (!/^\/search[.?]|^\/search$/.test(path)) return [];
  const written = searchParamsOf(path);
  // On a busy machine the counts of a page may take too long.
  const flag = [COUNTS_WAIT, TIMELINE_TABLE, MEDIA_SHOWN].find((each) => each.read(written).isSet);
  const given = flag?.read(written).rest ?? written;
  if (suffix === '.csv') given.delete('excel');
  const { params, problems, ignored, redirect } = parseSearchParams(given);
  const canonical = flag === undefined ? searchUrl(params, suffix as '') : flag.url(searchUrl(params));
  return [
    ...problems.map(({ message }) => message),
    ...ignored.map((name) => `${name} is unknown`),
    ...(redirect ? ['leads elsewhere'] : []),
    ...(suffix === '.csv' || canonical === path ? [] : [`the canonical link is ${canonical}`]),
  ];
}

/** What is wrong with a link to a list of accounts: it must be read whole, and be canonical. */
function readAccountsLink(path: string): readonly string[] {
  const suffix = /^\/accounts(\.\w+)?(?:\?|$)/.exec(path);
  if (suffix === null) return [];
  const { params, problems, ignored } = parseAccountParams(searchParamsOf(path));
  const canonical = accountsUrl(params, suffix[1] ?? '');
  return [
    ...problems.map(({ message }) => message),
    ...ignored.map((name) => `${name} is unknown`),
    ...(canonical === path ? [] : [`the canonical link is ${canonical}`]),
  ];
}

/** Files are not read: they are as long as the archive. */
async function open(
  site: string,
  path: string,
): Promise<{ readonly status: number; readonly html: string | undefined }> {
  const isFile = /^\/(search|accounts)\.(?!json)\w+/.test(path);
  const response = await fetch(site + path, { redirect: 'manual', method: isFile ? 'HEAD' : 'GET' });
  const text = await response.text();
  const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
  return { status: response.status, html: isPage ? text : undefined };
}

/** Links to other pages of the site, in the order of the page. */
function linksOf(html: string): readonly string[] {
  const $ = cheerio.load(html);
  const links = $('a[href], link[rel=alternate]')
    .map((_, link) => $(link).attr('href'))
    .get();
  return [...new Set(links.map((link) => link.replace(/#.*$/, '')).filter((link) => link.startsWith('/')))];
}
