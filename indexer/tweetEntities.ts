import { getDomain, getHostname } from 'tldts';
import { isHandle } from '../search/accountIds.ts';
import type { TweetDocument } from '../search/documents.ts';
import { toUrlAddress } from '../search/urlAddress.ts';
import { cashtagsOf, entitiesOf, mentionsOf, type EntityColumn } from './entities.ts';
import type { Identify } from './identify.ts';
import { distinct, orNone } from './listValue.ts';
import type { RowReader } from './rowReader.ts';

/** How the texts of a file are read. */
export interface TextReading {
  /** Columns that hold nothing in this file, so that the text must tell. */
  readonly emptyColumns: ReadonlySet<EntityColumn>;
  /** Those of them for which some text has told something. */
  readonly taken: Set<EntityColumn>;
  readonly identify: Identify;
}

type Entities = Pick<
  TweetDocument,
  'hashtags' | 'urls' | 'url_addresses' | 'domains' | 'mentions' | 'mention_handles' | 'cashtags'
>;

/** Hashtags, links and names of a tweet: of the release's columns, or of the text where those hold nothing. */
export function tweetEntities(row: RowReader, text: string, reading: TextReading): Entities {
  const mentionedInText = mentionsOf(text);
  const entities = (column: EntityColumn): readonly string[] | undefined => {
    if (!reading.emptyColumns.has(column)) return row.list(column);
    const found = column === 'user_mentions' ? mentionedInText : entitiesOf(column, text);
    if (found !== undefined) reading.taken.add(column);
    return found;
  };
  const urls = entities('urls');
  const mentions = entities('user_mentions');
  return {
    hashtags: withoutSigns(entities('hashtags')),
    urls,
    url_addresses: urls && distinct(urls.map(toUrlAddress)),
    domains: urls && domainsOf(urls),
    mentions,
    mention_handles:
      mentionedInText === undefined && mentions === undefined
        ? undefined
        : distinct([...(mentionedInText ?? []), ...handlesIn(mentions ?? [])]),
    cashtags: cashtagsOf(text),
  };
}

/** Handles among mentions, in lower case: copies of releases that others put together have them instead of ids. */
const handlesIn = (mentions: readonly string[]): readonly string[] =>
  mentions.filter(isHandle).map((handle) => handle.toLowerCase());

/** Hashtags without their sign. */
const withoutSigns = (tags: readonly string[] | undefined): readonly string[] | undefined =>
  tags && orNone(tags.map((tag) => tag.replace(/^[#\uFF03]/, '').trim()).filter((tag) => tag !== ''));

/** Registrable domains, each once; the host itself where it has none, such as an address in numbers. */
const domainsOf = (urls: readonly string[]): readonly string[] | undefined =>
  distinct(urls.map(domainOf).filter((host) => !isCut(host)));

/** An address whose host ends where its path begins, without a port or a name of a user. */
const WITH_HOST = /^https?:\/\/([\w.-]{1,60})(?:\/|$)/i;
/** Domains by host: a release names the same hosts again and again. */
const DOMAINS = new Map<string, string | undefined>();
const MOST_DOMAINS = 5_000;

function domainOf(url: string): string | undefined {
  const host = WITH_HOST.exec(url)?.[1];
  if (host === undefined) return getDomain(url) ?? getHostname(url) ?? undefined;
  const known = DOMAINS.get(host);
  if (known !== undefined) return known;
  const domain = getDomain(url) ?? getHostname(url) ?? undefined;
  if (DOMAINS.size === MOST_DOMAINS) DOMAINS.clear();
  // Copies: a part of a text would keep all of it in memory.
  DOMAINS.set(copyOf(host), domain === undefined ? undefined : copyOf(domain));
  return domain;
}

const copyOf = (text: string): string => text.split('').join('');

/** Links at the end of a text that Twitter cut may end within their host: what is left names nobody. */
const isCut = (host: string | undefined): boolean => host !== undefined && /…|^\./.test(host);
