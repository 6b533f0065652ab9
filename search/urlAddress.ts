/** Longest address that is compared, in characters; all are ASCII. */
const LONGEST_ADDRESS = 1_000;
const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/**
 * A link as prefixes find it: host from its end, then path and query, in lower case; without scheme, leading `www.`,
 * port and fragment. `http://www.AwdNews.com/politics/x?y=1` is `com.awdnews/politics/x?y=1`.
 * @param url with or without scheme; letters beyond ASCII become punycode and percent codes (https://url.spec.whatwg.org)
 * @returns undefined for what has no host
 */
export function toUrlAddress(url: string): string | undefined {
  const parsed = URL.parse(SCHEME.test(url) ? url : `http://${url}`);
  const host = parsed?.hostname.toLowerCase().replace(/^www\.(?=.*\.)|\.$/g, '') ?? '';
  if (parsed === null || host === '') return undefined;
  const address = `${reverseHost(host)}${parsed.pathname || '/'}${parsed.search}`.toLowerCase();
  return address.slice(0, LONGEST_ADDRESS);
}

/**
 * Prefixes of toUrlAddress that a reader means by a host, which stands for what is below it too, or by a host and the
 * start of a path: `awdnews.com`, `awdnews.com/politics`.
 * @returns undefined for what has no host
 */
export function toAddressPrefixes(typed: string): readonly string[] | undefined {
  const address = toUrlAddress(typed);
  if (address === undefined) return undefined;
  const isHostAlone = address.indexOf('/') === address.length - 1;
  return isHostAlone && !isNumeric(address.slice(0, -1)) ? [address, `${address.slice(0, -1)}.`] : [address];
}

/** The words of a link, parted by spaces: without scheme and `www`, percent codes as the letters they stand for. */
export function urlWords(url: string): string {
  const words = decode(url.replace(/^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:www\.)?/i, ''));
  return asciiWords(words) ?? words.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

/**
 * The letters and digits of a text, with one space in place of all between. Most links are ASCII alone; a regular
 * expression made the conversion of a tweet take a twelfth longer.
 * @returns undefined where a text is not
 */
function asciiWords(text: string): string | undefined {
  let words = '';
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : 0;
    if (unit >= 0x80) return undefined;
    const isWord =
      (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a);
    if (isWord && start === -1) start = at;
    else if (!isWord && start !== -1) {
      words += words === '' ? text.slice(start, at) : ` ${text.slice(start, at)}`;
      start = -1;
    }
  }
  return words;
}

const reverseHost = (host: string): string => (isNumeric(host) ? host : host.split('.').reverse().join('.'));

/** Whether a host is an IP address, which has no domain above it. */
const isNumeric = (host: string): boolean => host.startsWith('[') || /^[\d.]+$/.test(host);

function decode(url: string): string {
  if (!url.includes('%')) return url;
  try {
    return decodeURIComponent(url);
  } catch {
    // Not percent codes of UTF-8.
    return url;
  }
}
