import { hash } from 'node:crypto';
import type { Key } from './keys.ts';

/**
 * Texts with fewer characters left say what anybody may say (`good morning everybody`) and are the same by chance.
 * The study that counted copies in this data drew the line there too.
 */
const SHORTEST_TEXT = 26;

/** What a UTF-16 unit is to a fingerprint. */
const KEPT = 0;
const DROPPED = 1;
/** White space: dropped, and ends an address. */
const BLANK = 2;
/** A letter without case: kept, and ends an address, since Chinese and Thai follow one without a blank. */
const CASELESS = 3;
/** Kept, unless an address starts with it. */
const STARTER = 4;
/** Dropped, and a name with it that follows. */
const SIGN = 5;

/** Kind of every UTF-16 unit, made when the first text comes; halves of surrogate pairs are kept. */
let kinds: Uint8Array | undefined;
let units = new Uint16Array(1_024);

/**
 * 64 bits that two texts share where they say the same: in NFKC, without case, addresses, `@names`, punctuation, blanks
 * and invisible characters. Of n texts n²/2⁶⁵ pairs share them by chance: at 10 million one in 370,000 such releases.
 * @returns undefined where no more than 25 characters are left
 */
export function fingerprintOf(text: string): Key | undefined {
  const size = keepWords(isAscii(text) ? text.toLowerCase() : text.normalize('NFKC').toLowerCase());
  if (size < SHORTEST_TEXT) return undefined;
  // One call of Node's own SHA-1 takes 0.3 µs; nothing here has to withstand an attacker.
  const digest = hash('sha1', new Uint8Array(units.buffer, 0, size * 2), 'binary');
  return { low: wordAt(digest, 0), high: wordAt(digest, 4) };
}

/** A fingerprint in 11 characters of base64url; undefined for none. */
export function printKey(key: Key | undefined): string | undefined {
  if (key === undefined) return undefined;
  PRINTED.writeUInt32LE(key.low, 0);
  PRINTED.writeUInt32LE(key.high, 4);
  return PRINTED.toString('base64url');
}

const PRINTED = Buffer.alloc(8);

/** 32 bits of a text whose characters are bytes. */
const wordAt = (bytes: string, at: number): number =>
  (bytes.charCodeAt(at) |
    (bytes.charCodeAt(at + 1) << 8) |
    (bytes.charCodeAt(at + 2) << 16) |
    (bytes.charCodeAt(at + 3) << 24)) >>>
  0;

// eslint-disable-next-line no-control-regex
const isAscii = (text: string): boolean => !/[^\x00-\x7f]/.test(text);

/** Writes what is kept of a text to `units`. @returns how many units */
function keepWords(text: string): number {
  kinds ??= listKinds();
  if (units.length < text.length) units = new Uint16Array(text.length);
  let size = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = kinds[unit];
    if (kind === STARTER) {
      const end = endOfAddress(text, at, kinds);
      if (end > at) {
        at = end - 1;
        continue;
      }
    }
    if (kind === KEPT || kind === CASELESS || kind === STARTER) {
      units[size] = unit;
      size += 1;
    } else if (kind === SIGN) at = Math.max(at, endOfName(text, at) - 1);
  }
  return size;
}

const NAME = /[\w+/=-]+/y;
/** A hash in place of a handle has 40 to 64 characters (isHashedId). */
const HASHED_NAME = /^[\w+/=-]{40,64}$/;
const WORD = /\w/;

/** End of the `@name` that starts here; the same place where none does. */
function endOfName(text: string, at: number): number {
  if (at > 0 && WORD.test(text[at - 1] ?? '')) return at;
  NAME.lastIndex = at + 1;
  const name = NAME.exec(text)?.[0] ?? '';
  if (HASHED_NAME.test(name)) return at + 1 + name.length;
  const handle = name.search(/\W/);
  return at + 1 + (handle === -1 ? name.length : handle);
}

/** What follows the first letter of an address. */
const SECOND: Readonly<Record<string, string>> = { h: 't', p: 'i', t: '.', w: 'w' };
const seconds = new Uint16Array(0x80);
for (const [first, second] of Object.entries(SECOND)) seconds[first.charCodeAt(0)] = second.charCodeAt(0);
/** An address, also one that Twitter cut; NFKC writes `…` as three dots. */
const ADDRESS = /https?(?::|\.\.\.)|(?<![\w.])(?:www\.|t\.co\/|pic\.twitter\.com\/)/y;

/** End of the address that starts here; the same place where none does. */
function endOfAddress(text: string, at: number, kindOf: Uint8Array): number {
  if (text.charCodeAt(at + 1) !== seconds[text.charCodeAt(at)]) return at;
  ADDRESS.lastIndex = at;
  if (!ADDRESS.test(text)) return at;
  let end = ADDRESS.lastIndex;
  for (; end < text.length; end += 1) {
    const kind = kindOf[text.charCodeAt(end)];
    if (kind === BLANK || kind === CASELESS) break;
  }
  return end;
}

function listKinds(): Uint8Array {
  const found = new Uint8Array(0x1_0000);
  for (let unit = 0; unit < found.length; unit += 1) {
    const character = String.fromCharCode(unit);
    if (/\s/u.test(character)) found[unit] = BLANK;
    else if (/[\p{P}\p{Z}\p{Cc}\p{Cf}]/u.test(character)) found[unit] = DROPPED;
    else if (/\p{Lo}/u.test(character)) found[unit] = CASELESS;
    else found[unit] = KEPT;
  }
  found['@'.charCodeAt(0)] = SIGN;
  for (const letter of Object.keys(SECOND)) found[letter.charCodeAt(0)] = STARTER;
  return found;
}
