import { campaignTitle } from '../../search/campaigns.ts';
import type { TweetDocument } from '../../search/documents.ts';
import { languageOf } from '../../search/languages.ts';
import { accountPath, tweetPath } from '../address/addresses.ts';
import { counted } from '../helpers/counted.ts';
import { searchUrl, type SearchParams } from '../address/searchParams.ts';
import type { Export } from './tweetExport.ts';
import { toXmlText } from './xmlText.ts';

/** Characters of a text that its entry has for a title. */
const LONGEST_TITLE = 80;

/** Of a feed with no entry, which has to have been updated at some time: the day of the first release. */
const FIRST_RELEASE = Date.UTC(2018, 9, 17);

/** What the feed says of itself. */
export interface AtomContext {
  readonly params: SearchParams;
  /** Public address of the site without a slash at its end; '' leaves links relative to the feed. */
  readonly baseUrl: string;
}

/**
 * Atom, RFC 4287: an entry for each tweet in the order of the search, all of them. What a feed says never changes until
 * the archive is loaded anew, so the newest tweet says when it was updated.
 */
export async function* writeAtom(
  { total, span, batches }: Export<TweetDocument>,
  { params, baseUrl }: AtomContext,
): AsyncGenerator<string> {
  const { q } = params;
  const page = searchUrl(params);
  yield [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `<id>${tagUri(baseUrl, page)}</id>`,
    `<title>${toXmlText(q === '' ? 'Murmuration: tweets' : `Murmuration: ${q}`)}</title>`,
    `<subtitle>${counted(total, 'tweet')}</subtitle>`,
    `<updated>${new Date(span?.to ?? FIRST_RELEASE).toISOString()}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${toXmlText(baseUrl + searchUrl(params, '.atom'))}"/>`,
    `<link rel="alternate" type="text/html" href="${toXmlText(baseUrl + page)}"/>`,
    '<generator>Murmuration</generator>\n',
  ].join('\n');
  for await (const batch of batches) yield batch.map((tweet) => toEntry(tweet, baseUrl)).join('');
  yield '</feed>\n';
}

function toEntry(tweet: TweetDocument, baseUrl: string): string {
  const { id, campaign, text, lang, hashtags } = tweet;
  const time = new Date(tweet.time).toISOString();
  return [
    `<entry xml:lang="${languageOf(lang).htmlLang ?? ''}">`,
    `<id>${tagUri(baseUrl, `/campaigns/${campaign}${tweetPath(id)}`)}</id>`,
    `<title>${toXmlText(toTitle(text) || `Tweet ${id}`)}</title>`,
    `<author><name>${toXmlText(authorOf(tweet))}</name><uri>${toXmlText(baseUrl + accountPath(tweet.account_id))}</uri></author>`,
    `<published>${time}</published>`,
    `<updated>${time}</updated>`,
    `<link rel="alternate" type="text/html" href="${toXmlText(baseUrl + tweetPath(id))}"/>`,
    `<category term="${campaign}" label="${toXmlText(campaignTitle(campaign))}"/>`,
    ...(hashtags ?? []).map((tag) => `<category term="${toXmlText(`#${tag}`)}"/>`),
    `<content type="text">${toXmlText(text)}</content>`,
    '</entry>\n',
  ].join('\n');
}

/** A name that does not change with the address of the page, RFC 4151. @param path such as a URL may have */
function tagUri(baseUrl: string, path: string): string {
  const host = baseUrl === '' ? 'localhost' : new URL(baseUrl).hostname;
  return toXmlText(`tag:${host},2018:${path}`);
}

/** The text in one line, cut between characters. */
function toTitle(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= LONGEST_TITLE) return line;
  return `${[...line.slice(0, 2 * LONGEST_TITLE)].slice(0, LONGEST_TITLE).join('').trimEnd()}…`;
}

function authorOf(tweet: TweetDocument): string {
  if (tweet.account_hashed) return `${tweet.account_id} (hashed by Twitter)`;
  const { account_display_name: name, account_screen_name: handle } = tweet;
  const names = [name, handle === undefined ? undefined : `@${handle}`].filter((part) => part !== undefined);
  return names.join(' ') || tweet.account_id;
}
