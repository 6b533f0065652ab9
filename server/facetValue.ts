import { CAMPAIGN_ID } from '../search/indices.ts';
import { languageOf } from '../search/languages.ts';
import type { FacetName } from './facetNames.ts';
import { TYPE_LABELS } from './pages/tweetTypes.ts';

/** A type that this version does not know is shown as it is stored. */
export const typeLabel = (value: string): string =>
  Object.entries(TYPE_LABELS).find(([type]) => type === value)?.[1] ?? value;

/** Longest value of a facet in an address, in UTF-16 units: client names and handles are far shorter. */
const LONGEST_VALUE = 256;

/** A value in its canonical spelling, or what is wrong with it as the end of a sentence. */
export type CheckedValue = { readonly value: string } | { readonly problem: string };

type Check = (text: string) => CheckedValue;

const asTyped: Check = (value) => ({ value });

/** One check a facet. Values that releases publish freely stay as they are: their case may carry meaning. */
const CHECKS: Readonly<Record<FacetName, Check>> = {
  campaign: (text) => {
    const value = text.toLowerCase();
    return CAMPAIGN_ID.test(value) ? { value } : { problem: 'is not a campaign id' };
  },
  lang: (text) => ({ value: languageOf(text).code }),
  type: (text) => {
    const value = text.toLowerCase();
    if (Object.hasOwn(TYPE_LABELS, value)) return { value };
    return { problem: `is not a type of tweet: write ${Object.keys(TYPE_LABELS).join(', ')}` };
  },
  account: (text) => ({ value: text.replace(/^[@＠\s]+(?=\S)/u, '') }),
  hashtag: (text) => ({ value: toLowerCase(text.replace(/^[#＃\s]+(?=\S)/u, '')) }),
  mention: asTyped,
  domain: (text) => ({ value: text.toLowerCase() }),
  client: asTyped,
};

/** The canonical spelling of a value: `in` is `id`, `#MAGA` is `maga`, `@handle` is `handle`. */
export function checkFacetValue(facet: FacetName, text: string): CheckedValue {
  if (text.length > LONGEST_VALUE) return { problem: `is longer than ${LONGEST_VALUE} characters` };
  return CHECKS[facet](text);
}

/** As Lucene does it, a character at a time: `İ` is `i`, and a sigma at the end is like any other. */
const toLowerCase = (text: string): string =>
  [...text].map((character) => [...character.toLowerCase()][0] ?? '').join('');
