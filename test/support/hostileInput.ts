import * as cheerio from 'cheerio';
import { ACCOUNT_PARAM_NAMES } from '../../server/accounts/accountParamNames.ts';
import { PARAM_NAMES } from '../../server/address/paramNames.ts';
import { rawRequest, type RawAnswer } from './rawRequest.ts';

const MARKUP = '"><script>alert(1)</script><img src=x onerror=alert(2)>';

/** Texts that break programs, as they stand in an address. */
export const HOSTILE_TEXTS: Readonly<Record<string, string>> = {
  nul: '%00',
  'control characters': 'a%01%08%0B%1B%7F%C2%85b',
  'bidi overrides': '%E2%80%AEabc%E2%80%AC%E2%81%A6%EF%BB%BF',
  'half a surrogate pair': '%ED%A0%80',
  'overlong UTF-8': '%C0%AF%C0%80%E0%80%AF',
  'no UTF-8': '%FF%FE%80',
  'cut percent signs': '%E0%A4%A',
  'raw bytes': '\u00e9\u00ff\u0080',
  prototype: '__proto__',
  constructor: 'constructor',
  'a path upwards': '..%2F..%2F..%2F..%2Fetc%2Fpasswd',
  'line breaks': 'a%0D%0ASet-Cookie:%20evil=1%0D%0A%0D%0A%3Cscript%3E',
  markup: encodeURIComponent(MARKUP),
  attributes: encodeURIComponent(`' onmouseover='alert(1)' x="javascript:alert(1)`),
  'a template': encodeURIComponent('{{constructor.constructor "return 1"}}{{{x}}}${7*7}'),
  'a query of Elasticsearch': encodeURIComponent('{"match_all":{}} OR *:* _exists_:text /.*/ [* TO *]'),
  'marks of our own': '%EE%80%80x%EE%80%81%EE%80%80',
  'a regular expression': encodeURIComponent('(a+)+$ /(x*)*/ [[:^'),
  'an address elsewhere': '%2F%2Fevil.example%2F..%5C',
  'many accents': 'a' + '%CC%81'.repeat(1_000),
  'a big number': '9'.repeat(400),
  'a number that is none': '-1e309',
};

/** Addresses in which X stands for a text. */
export const HOSTILE_PLACES: readonly string[] = [
  '/search?q=X',
  '/search.json?q=X',
  '/search.csv?q=X',
  '/search.ndjson?q=X',
  '/search.ids?q=X',
  '/search.atom?q=X',
  '/search.X?q=X',
  ...['/search', '/search.json', '/cite'].map(
    (path) => `${path}?${PARAM_NAMES.map((name) => `${name}=X`).join('&')}`,
  ),
  '/search?X=X&q[]=X&lang[X]=X&page[]=X',
  '/search.csv?excel=X',
  '/cite?q=X',
  '/cite.bib?q=X',
  '/cite.json?q=X',
  '/facet/X',
  '/facet/hashtag?contains=X&order=X&page=X&hashtag=X',
  '/facet/mention.json?prefix=X',
  '/facet/client.csv?contains=X',
  '/hours?q=X&zone=X&lang=X&X=X',
  '/hours.json?q=X',
  '/hours.json?zone=X',
  '/compare?a=X',
  '/compare?b=X&a=mill&lang=X&campaign=X&date_to=X',
  '/compare.json?a=X&X=b',
  '/tweets/X',
  '/tweets/X/cite.ris',
  '/accounts/X',
  '/accounts?q=X',
  '/accounts.csv?q=X&description=X',
  ...['/accounts', '/accounts.json'].map(
    (path) => `${path}?${ACCOUNT_PARAM_NAMES.map((name) => `${name}=X`).join('&')}`,
  ),
  '/campaigns/X',
  '/s/X',
  '/s/X/about',
  '/saved?page=X',
  '/saved/X/remove',
  '/X',
  '/?X',
  '/help?X#X',
];

/** One request as an attacker sends it. @param headers beside Host */
export const hostileGet = (url: string, path: string, headers: readonly string[] = []): Promise<RawAnswer> =>
  rawRequest(url, [`GET ${path} HTTP/1.1`, `Host: ${new URL(url).host}`, ...headers]);

/** Longest time that an answer may take. */
const PATIENCE_MS = 2_000;

/** Asks, and says what is wrong with the answer: nothing may fail, take long, run, or lead elsewhere. */
export async function hostileProblems(url: string, path: string): Promise<readonly string[]> {
  const start = performance.now();
  const answer = await hostileGet(url, path);
  const ms = performance.now() - start;
  // Node itself refuses what is no HTTP, without a word.
  if (answer.status === 400 && answer.body === '') return [];
  return [
    ...(answer.status >= 200 && answer.status < 500 ? [] : [`status ${answer.status}`]),
    ...(ms < PATIENCE_MS ? [] : [`took ${Math.round(ms)} ms`]),
    ...headProblems(answer),
    ...bodyProblems(answer),
  ];
}

const headerOf = ({ head }: RawAnswer, name: string): string =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '';

function headProblems(answer: RawAnswer): readonly string[] {
  const location = headerOf(answer, 'Location');
  return [
    ...(/^(?:\/(?![/\\]).*)?$/.test(location) ? [] : [`leads to ${location}`]),
    ...(/^(?:set-cookie|.*<script|.*evil=1$)/im.test(answer.head) ? ['a header was injected'] : []),
    ...(headerOf(answer, 'X-Content-Type-Options') === 'nosniff' ? [] : ['no nosniff']),
  ];
}

function bodyProblems(answer: RawAnswer): readonly string[] {
  const type = headerOf(answer, 'Content-Type');
  const isError = answer.status >= 400;
  if (type.startsWith('text/html')) return htmlProblems(answer.body);
  if (type.startsWith('application/json')) {
    const parsed = JSON.parse(unchunked(answer)) as object;
    return isError && !('error' in parsed) ? ['an error of another shape'] : [];
  }
  return isError ? [`an error as ${type}`] : [];
}

function htmlProblems(html: string): readonly string[] {
  const $ = cheerio.load(html);
  const running = $('script:not([type="application/ld+json"]), img, [onerror], [onmouseover], iframe, base');
  const elsewhere = $('main a, form, link').filter((_, element) => {
    const to = $(element).attr('href') ?? $(element).attr('action') ?? '';
    return /^\s*(?:[a-z][a-z+.-]*:|[/\\]{2})/i.test(to);
  });
  return [
    ...running.get().map((element) => `runs: ${$.html(element)}`),
    ...elsewhere.get().map((element) => `leads elsewhere: ${$.html(element)}`),
    ...($('h1').length === 1 ? [] : ['no page of ours']),
  ];
}

/** The body without the lengths that stand before its pieces. */
function unchunked({ head, body }: RawAnswer): string {
  if (!/^transfer-encoding: chunked$/im.test(head)) return body;
  return body.replace(/^[0-9a-f]+\r\n/i, '').replace(/\r\n(?:[0-9a-f]+\r\n)+/gi, '');
}
