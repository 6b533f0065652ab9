import { decode } from '../cells.ts';
import { kept, keptOfTweets } from '../kept.ts';
import type { Oracle } from '../oracle.ts';
import type { OracleTweet } from '../tweet.ts';
import { FALSE, toTruth, TRUE, UNDECIDED, type Truth } from '../truth.ts';
import { casesOf, pick, typed, type Case, type OperatorCases } from '../values.ts';

/** Host and the rest of an address in small letters, without scheme, `www.`, port and fragment. */
function partsOf(url: string): { readonly host: string; readonly rest: string } | undefined {
  const parsed = URL.parse(/^[a-z][\w+.-]*:\/\//i.test(url) ? url : `http://${url}`);
  if (parsed === null) return undefined;
  const host = parsed.hostname.toLowerCase().replace(/^www\.(?=.*\.)/, '');
  return { host, rest: `${parsed.pathname}${parsed.search}`.toLowerCase() };
}

/** Host and the rest of each link of a tweet. */
export const addressesOf = keptOfTweets(({ urls }) => urls.flatMap((url) => partsOf(url) ?? []));
const isAtOrBelow = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** Hosts of which everybody knows where they are registered. */
const isRegistered = (host: string): boolean => /^[a-z\d-]+\.(?:com|org|net|ru|co|example)$/.test(host);

/** Twitter put `t.co` into the texts: there it is searched too. A code that goes on there may be the same one, cut. */
function inText({ text }: OracleTweet, address: string): Truth {
  if (!/^t\.co(?:\/|$)/.test(address)) return FALSE;
  const at = text.toLowerCase().indexOf(address);
  if (at < 0) return FALSE;
  const [before, behind] = [text[at - 1] ?? ' ', text.slice(at + address.length)];
  return /[\s/]/.test(before) && /^(?:[\s/]|$)/.test(behind) ? TRUE : UNDECIDED;
}

function urlCases(oracle: Oracle): readonly Case[] {
  const hosts = pick(oracle, (tweet) => addressesOf(tweet).map(({ host }) => host), isRegistered);
  const below = pick(
    oracle,
    (tweet) => addressesOf(tweet).map(({ host }) => host),
    (host) => /^(?:[a-z]+\.){2}[a-z]+$/.test(host),
  );
  const pages = pick(
    oracle,
    (tweet) => addressesOf(tweet).map(({ host, rest }) => host + rest.replace(/\?.*/, '')),
    (page) => /^[\w.-]+\/[\w/-]{3,60}$/.test(page),
  );
  const onHost = (domain: string): Case => ({
    text: domain,
    holds: (tweet) =>
      addressesOf(tweet).some(({ host }) => isAtOrBelow(host, domain)) ? TRUE : inText(tweet, domain),
  });
  const onPage = (page: string): Case => ({
    text: page,
    holds: (tweet) =>
      addressesOf(tweet).some(({ host, rest }) => (host + rest).startsWith(page))
        ? TRUE
        : inText(tweet, page),
  });
  const ofPages = pages.flatMap((page) => [onPage(page), { ...onPage(page), text: `"https://www.${page}"` }]);
  return [...[...hosts, ...below, 'nobody.example'].map(onHost), ...ofPages, ...wordCases(oracle)];
}

/** Words of an address: its letters and digits, between whatever parts them. */
const wordsIn = kept((url: string): string | undefined => {
  const plain = decode(url).replace(/^[a-z][\w+.-]*:\/\/(?:www\.)?/i, '');
  return /[^\x20-\x7E]|%/.test(plain)
    ? undefined
    : ` ${
        plain
          .toLowerCase()
          .match(/[a-z\d]+/g)
          ?.join(' ') ?? ''
      } `;
});

function wordCases(oracle: Oracle): readonly Case[] {
  const words = pick(
    oracle,
    ({ urls }) => urls.flatMap((url) => wordsIn(url)?.trim().split(' ') ?? []),
    (word) => /^[a-z]{3,}$/.test(word),
  );
  return [...words, 'wordofnobody'].map((word) => ({
    text: word,
    holds: ({ urls }) => {
      const all = urls.map(wordsIn);
      if (all.some((found) => found?.includes(` ${word} `))) return TRUE;
      return toTruth(false) | (all.includes(undefined) ? UNDECIDED : FALSE);
    },
  }));
}

const hostsOf = (tweet: OracleTweet): readonly string[] => addressesOf(tweet).map(({ host }) => host);

/** Names of apps are the same without case, spaces and underscores. */
const loose = kept((client: string) => client.toLowerCase().replace(/[\s_]+/g, ''));
const clientOf = ({ row }: OracleTweet): string => decode(row['tweet_client_name'] ?? '');

export const LINK_CASES: readonly OperatorCases[] = [
  { names: ['url', 'link', 'url_contains'], cases: urlCases },
  {
    names: ['domain', 'site'],
    isList: true,
    cases: (oracle) =>
      casesOf(
        [...pick(oracle, hostsOf, isRegistered), 'nobody.example'],
        (domain) => (tweet) => hostsOf(tweet).some((host) => isAtOrBelow(host, domain)),
      ),
  },
  {
    names: ['source', 'client', 'app'],
    cases(oracle) {
      const clients = [
        ...pick(
          oracle,
          (tweet) => [clientOf(tweet)],
          (client) => client.trim() !== '',
        ),
        'App of Nobody',
      ];
      const isHeld = (client: string) => (tweet: OracleTweet) => loose(clientOf(tweet)) === loose(client);
      return [
        ...casesOf(clients, isHeld),
        ...casesOf(clients, isHeld, (client) => typed(client.toUpperCase().replaceAll(' ', '_'))),
      ];
    },
  },
];
