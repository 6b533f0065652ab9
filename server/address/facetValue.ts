import { isHashedId } from '../../search/accountIds.ts';
import { CAMPAIGN_ID } from '../../search/indexNames.ts';
import { languageCode } from '../../search/languageNames.ts';
import { languageOf } from '../../search/languages.ts';
import { toLowerCase } from '../../search/lowerCase.ts';
import { FACETS, type FacetName } from './facetNames.ts';
import { TYPE_LABELS } from './tweetTypes.ts';

/** A type that this version does not know is shown as it is stored. */
export const typeLabel = (value: string): string =>
  Object.entries(TYPE_LABELS).find(([type]) => type === value)?.[1] ?? value;

/** Longest value of a facet in an address, in UTF-16 units: client names and handles are far shorter. */
export const LONGEST_VALUE = 256;

/** A value in its canonical spelling, or what is wrong with it as the end of a sentence. */
export type CheckedValue = { readonly value: string } | { readonly problem: string };

type Check = (text: string) => CheckedValue;

const asTyped: Check = (value) => ({ value });

/** The value of an address that stands for: the release has none. */
export const NONE = 'none';

/** What a tweet lacks. A hashtag or link that nobody wrote was not withheld. */
const NONE_LABELS: Partial<Record<FacetName, string>> = {
  type: TYPE_LABELS.none,
  hashtag: 'No hashtag',
  mention: 'No mention',
  domain: 'No domain',
};

/** What readers call it that a tweet has no value; undefined where the value is another. */
export const noneLabel = (facet: FacetName, value: string): string | undefined =>
  value === NONE && FACETS[facet].none !== 'never' ? (NONE_LABELS[facet] ?? 'Not published') : undefined;

/** How an address writes a value that happens to be called so, where it would mean that there is none. */
const CALLED_NONE: Partial<Record<FacetName, string>> = {
  hashtag: '#none',
  mention: '@none',
  client: '"none"',
};

/** A stored value as addresses write it. */
export const toAddressValue = (facet: FacetName, stored: string): string =>
  stored === NONE ? (CALLED_NONE[facet] ?? NONE) : stored;

/** The stored value that an address means; undefined: tweets that have none. */
export function toStoredValue(facet: FacetName, value: string): string | undefined {
  if (value === NONE && FACETS[facet].none === 'absent') return undefined;
  return value === CALLED_NONE[facet] ? NONE : value;
}

/** Takes the sign off that people write before a handle or hashtag, unless what is left would mean something else. */
function withoutSign(facet: FacetName, sign: RegExp, text: string): string {
  const bare = text.replace(sign, '');
  return bare === text ? text : toAddressValue(facet, bare);
}

/** Hashed ids may hold `+`, which is a space in an address that was put together by hand. No id has a space. */
function withPlus(text: string): string {
  const id = text.replaceAll(' ', '+');
  return isHashedId(id) ? id : text;
}

const LANGUAGE_CODE = /^[a-z0-9]{1,8}([-_][a-z0-9]{1,8}){0,4}$/i;
const AT = /^[@＠\s]+(?=\S)/u;
const HASH = /^[#＃\s]+(?=\S)/u;

/**
 * One check a facet. Values that releases publish freely stay as they are, letter for letter: their case may carry
 * meaning, and another Unicode form of them would not be found.
 */
const CHECKS: Readonly<Record<FacetName, Check>> = {
  campaign: (text) => {
    const value = text.toLowerCase();
    return CAMPAIGN_ID.test(value) ? { value } : { problem: 'is not a campaign id' };
  },
  lang: (text) => {
    // A release may publish codes that we do not know.
    const value = languageCode(text) ?? (LANGUAGE_CODE.test(text) ? languageOf(text).code : undefined);
    if (value !== undefined) return { value };
    return { problem: 'is not a language: write a code such as ru' };
  },
  type: (text) => {
    const value = text.toLowerCase();
    if (Object.hasOwn(TYPE_LABELS, value)) return { value };
    return { problem: `is not a type of tweet: write ${Object.keys(TYPE_LABELS).join(', ')}` };
  },
  account: (text) => ({ value: withoutSign('account', AT, withPlus(text)) }),
  hashtag: (text) => ({ value: withoutSign('hashtag', HASH, toLowerCase(text)) }),
  mention: (text) => ({ value: withoutSign('mention', AT, withPlus(text)) }),
  domain: (text) => ({ value: text.toLowerCase() }),
  client: asTyped,
};

/** The canonical spelling of a value: `in` is `id`, `#MAGA` is `maga`, `@handle` is `handle`. */
export function checkFacetValue(facet: FacetName, text: string): CheckedValue {
  if (text.length > LONGEST_VALUE) return { problem: `is longer than ${LONGEST_VALUE} characters` };
  return CHECKS[facet](text);
}
