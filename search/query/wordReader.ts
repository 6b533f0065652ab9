import { characterAt, endOfChunk, isSearchable, isUnspaced, spanOf, textOf } from './characters.ts';
import { SHORTEST_FUZZY_WORD, SHORTEST_PREFIX } from './limits.ts';
import { warnOfSlashes } from './regularExpression.ts';
import { warnOfUnknownOperator } from './suggestion.ts';
import type { WordForm } from './syntax.ts';
import { warnOfBlank, type Reader, type Source, type Taken } from './token.ts';

/** `AND`, `OR` and `NOT` in capitals, if nothing else touches them. */
export const takeCapitals: Reader = ({ characters }, at) => {
  const end = endOfChunk(characters, at);
  const text = textOf(characters, at, end);
  if (text !== 'AND' && text !== 'OR' && text !== 'NOT') return undefined;
  return { tokens: [{ kind: text, text, span: spanOf(characters, at, end) }], end, warnings: [] };
};

/** `*` before a word: we look for beginnings of words and not for ends. */
export const takeLeadingStar: Reader = ({ characters }, at) => {
  let end = at;
  while (characterAt(characters, end) === '*') end += 1;
  if (end === at || !isSearchable(textOf(characters, end, endOfChunk(characters, end)))) return undefined;
  const message = 'A * stands behind the beginning of a word (elect*): in front of a word it was left out.';
  return {
    tokens: [],
    end,
    warnings: [{ code: 'sign_ignored', message, span: spanOf(characters, at, end) }],
  };
};

/** A word with the sign of its form: `wor*`, `word~`. Total: whatever stands there is a word or holds nothing to search. */
export const takeWord = (source: Source, at: number): Taken => takeWordBehind(source, at, at);

/** @param plus where the `+` of the word stands, or the same as `at` */
export function takeWordBehind({ characters }: Source, at: number, plus: number): Taken {
  const end = endOfChunk(characters, at);
  const span = spanOf(characters, plus, end);
  const typed = textOf(characters, plus, end);
  const text = textOf(characters, at, end);
  if (!isSearchable(text)) {
    const operand = { kind: 'operand', query: undefined, text: typed, span } as const;
    return { tokens: [operand], end, warnings: [warnOfBlank(typed, span)] };
  }
  const signed = readSign(text);
  const form: WordForm = plus < at ? 'unstemmed' : 'any';
  if (signed === undefined) {
    const query = { type: 'word', text, form, span } as const;
    const warnings = [...warnOfUnknownOperator(text, span), ...warnOfSlashes(text, span)];
    return { tokens: [{ kind: 'operand', query, text: typed, span }], end, warnings };
  }
  const refusal = whyNot(signed);
  if (refusal !== undefined) return withoutSign(characters, { at, plus, end }, signed, refusal);
  const query = { type: 'word', text: signed.word, form: signed.form, span } as const;
  const warnings = signed.isTooFar ? [{ code: 'sign_ignored', message: TOO_FAR, span }] : [];
  return { tokens: [{ kind: 'operand', query, text: typed, span }], end, warnings };
}

const TOO_FAR = 'A word may have 1 or 2 letters otherwise: a larger number behind ~ was read as 2.';

interface SignedWord {
  readonly word: string;
  readonly sign: string;
  readonly form: WordForm;
  readonly isTooFar: boolean;
}

/** Signs at the end of a word, and punctuation behind them: `elect*,`. What has no letter has no sign. */
function readSign(text: string): SignedWord | undefined {
  const typed = text.replace(/[.,;:!?…]+$/u, '');
  const sign = /(?:\*+|~[0-9]{0,3})+$/.exec(typed)?.[0];
  if (sign === undefined) return undefined;
  const word = typed.slice(0, -sign.length);
  if (sign.startsWith('*')) return { word, sign, form: sign === '*' ? 'prefix' : 'any', isTooFar: false };
  if (!/\p{L}/u.test(word)) return undefined;
  const moves = sign === '~' ? 1 : Number(sign.slice(1));
  const form: WordForm = moves === 1 ? 'fuzzy1' : moves >= 2 ? 'fuzzy2' : 'any';
  return { word, sign, form, isTooFar: moves > 2 };
}

/** Why a sign cannot have its meaning. */
function whyNot({ word, form, sign }: SignedWord): string | undefined {
  if (form === 'any') return `${sign} has no meaning here`;
  if (isUnspaced(word)) return `${word} is found inside longer text anyway`;
  if (!/^[\p{L}\p{M}\p{N}_]+$/u.test(word)) return `${sign} works behind a single word only`;
  const letters = [...word].filter((character) => /[\p{Alphabetic}\p{Nd}]/u.test(character)).length;
  const least = form === 'prefix' ? SHORTEST_PREFIX : SHORTEST_FUZZY_WORD;
  return letters < least ? `${sign} needs ${least} letters before it` : undefined;
}

/** Says that a sign is punctuation, and has the rest read anew: it may be more than a word. */
function withoutSign(
  characters: Source['characters'],
  { at, plus, end }: { readonly at: number; readonly plus: number; readonly end: number },
  { sign }: SignedWord,
  reason: string,
): Taken {
  const isSign = (text: string): boolean => /^[*~0-9.,;:!?…]$/u.test(text);
  let from = end;
  let left = [...sign].length;
  while (left > 0 && from > at && isSign(characterAt(characters, from - 1))) {
    from -= 1;
    if (/^[*~0-9]$/.test(characterAt(characters, from))) left -= 1;
  }
  const span = spanOf(characters, from, end);
  const rest = [...characters.slice(0, from), ...characters.slice(end)];
  return {
    tokens: [],
    end: plus,
    characters: rest,
    warnings: [{ code: 'sign_ignored', message: `${reason}, so the sign was left out.`, span }],
  };
}
