import { getDomain } from 'tldts';
import { LOOSE, type TweetField } from '../../fields.ts';
import { URL_WORDS } from '../../indexedTweet.ts';
import { toAddressPrefixes } from '../../urlAddress.ts';
import { either, type Clause } from '../clause.ts';
import type { FieldOperator } from './operator.ts';
import { leaveOut, toField } from './readings.ts';

const TEXT = 'text' satisfies TweetField;
const ADDRESSES = 'url_addresses' satisfies TweetField;
const DOMAINS = 'domains' satisfies TweetField;
const CLIENT = `${'client' satisfies TweetField}.${LOOSE}`;

/** What Twitter put into texts in place of addresses; releases name the address behind it. */
const SHORTENED = /^(?:https?:\/\/)?t\.co(?:\/|$)/i;

/** Whether a value is an address, or at least a host; else it is words of one. */
const isAddress = (text: string): boolean => /^[^\s/]+\.[^\s/]{2,}(?:[/?#]\S*)?$|^\w+:\/\/\S+$/.test(text);

/** X’s own search wants underscores where a host has hyphens. No host has an underscore. */
const hyphenated = (text: string): string => text.replace(/^[^/]*/, (host) => host.replaceAll('_', '-'));

function compileUrl(text: string): Clause {
  const prefixes = isAddress(text)
    ? [text, hyphenated(text)].flatMap((url) => toAddressPrefixes(url) ?? [])
    : [];
  if (prefixes.length === 0) return { match_phrase: { [URL_WORDS]: { query: text } } };
  const should: Clause[] = [...new Set(prefixes)].map((value) => ({ prefix: { [ADDRESSES]: { value } } }));
  if (SHORTENED.test(text))
    should.push({ match_phrase: { [TEXT]: { query: text.replace(/^\w+:\/\//, '') } } });
  return either(...should);
}

/** Where the links of a tweet lead, and which app wrote it. */
export const LINK_OPERATORS: readonly FieldOperator[] = [
  {
    kind: 'field',
    name: 'url',
    aliases: ['link', 'url_contains'],
    syntax: 'url:example.com/path',
    help: 'Links to this host or one below it, to addresses that begin so, or, without a dot, with this word.',
    example: 'url:example.com/news',
    list: false,
    read: (value, span) =>
      /[\p{L}\p{N}]/u.test(value.text)
        ? toField('url', value.text.trim(), span)
        : leaveOut('url', value, 'That is no address. Write url:example.com/path, or url:word.', span),
    describe: ({ text }) =>
      isAddress(text) ? `with a link to “${text}”` : `with a link that holds the word “${text}”`,
    compile: ({ value }) => compileUrl(value.text),
  },
  {
    kind: 'field',
    name: 'domain',
    aliases: ['site'],
    syntax: 'domain:example.com',
    help: 'Links to this domain and all hosts below it, as registered: example.com, example.co.uk.',
    example: 'domain:example.com',
    list: true,
    read: (value, span) => {
      const text = hyphenated(value.text.trim().toLowerCase());
      const domain = getDomain(text);
      if (domain === null) {
        return leaveOut('domain', value, 'That is no domain. Write domain:example.com.', span);
      }
      const host = text.replace(/^\w+:\/\//, '').replace(/[/?#].*$/, '');
      const isBelow = host !== domain && host !== `www.${domain}` && text.includes('.');
      const message = `domain: compares whole domains, and “${text}” was read as “${domain}”. For less, write url:${host}.`;
      return toField(
        'domain',
        hyphenated(domain),
        span,
        isBelow ? [{ code: 'whole_domain', message, span }] : [],
      );
    },
    describe: ({ text }) => `with a link to the domain “${text}”`,
    compile: ({ value }) => ({ term: { [DOMAINS]: value.text } }),
  },
  {
    kind: 'field',
    name: 'source',
    aliases: ['client', 'app'],
    syntax: 'source:"Twitter Web Client"',
    help: 'Written with this app, whatever the capitals; underscores and spaces are the same: source:twitter_web_client.',
    example: 'source:tweetdeck',
    list: false,
    read: (value, span) =>
      /[^\s_]/.test(value.text)
        ? toField('source', value.text.trim(), span)
        : leaveOut('source', value, 'That is no name of an app.', span),
    describe: ({ text }) => `written with “${text}”`,
    compile: ({ value }) => ({ term: { [CLIENT]: value.text } }),
  },
];
