import type { AccountField } from '../../search/fields.ts';
import { toLowerCase } from '../../search/lowerCase.ts';
import { either, type Clause } from '../../search/query/clause.ts';
import { isHashPrefix } from '../../search/query/operators/account.ts';

const ID = 'id' satisfies AccountField;
const SCREEN_NAME = 'screen_name' satisfies AccountField;
const HASHED = 'hashed' satisfies AccountField;

/** Texts that are searched by words: a word in a name tells more of an account than one in its description. */
const TEXTS = ['display_name', 'alias', 'location', 'description'] as const satisfies readonly AccountField[];
const BOOSTED = TEXTS.map((field) => (field === 'display_name' || field === 'alias' ? `${field}^3` : field));

/** What is equal to a handle or an id is meant more than what begins so, or holds it as a word. */
const EXACT_BOOST = 20;
const PREFIX_BOOST = 4;

/** Accounts in which every word is found, and what stands in quotation marks as a phrase; undefined: no words. */
export function buildText(q: string): Clause | undefined {
  const parts = [...q.matchAll(/["“”«»]([^"“”«»]+)["“”«»]|[^\s"“”«»]+/gu)];
  if (parts.length === 0) return undefined;
  return {
    bool: { must: parts.map(([word, phrase]) => (phrase === undefined ? buildWord(word) : inTexts(phrase))) },
  };
}

/** A word may be one of the texts, the beginning of a handle, an id, a hash, or the beginning of a hash. */
function buildWord(word: string): Clause {
  const name = word.replace(/^[@＠]/u, '');
  const handle = toLowerCase(name);
  const open = { term: { [HASHED]: false } };
  const clauses: Clause[] = [
    inTexts(word),
    { term: { [ID]: { value: name, boost: EXACT_BOOST } } },
    withHandle({ term: { [SCREEN_NAME]: { value: handle, boost: EXACT_BOOST } } }, open),
    withHandle({ prefix: { [SCREEN_NAME]: { value: handle, boost: PREFIX_BOOST } } }, open),
  ];
  if (isHashPrefix(name))
    clauses.push({
      bool: {
        must: [{ prefix: { [ID]: { value: name, boost: EXACT_BOOST } } }],
        filter: [{ term: { [HASHED]: true } }],
      },
    });
  return either(...clauses);
}

/** Hashed accounts have their hash for a handle. */
const withHandle = (clause: Clause, open: Clause): Clause => ({ bool: { must: [clause], filter: [open] } });

const inTexts = (text: string): Clause => ({
  multi_match: { query: text, type: 'phrase', fields: BOOSTED },
});
