import twitterText from 'twitter-text';
import { isHashedId } from '../accountIds.ts';
import { characterAt, endOfChunk, isSearchable, spanOf, textOf, type Character } from './characters.ts';
import { operatorNamed } from './operators.ts';
import type { Reader } from './token.ts';

interface Entity {
  /** Name of the operator that it is another way to write. */
  readonly operator: string;
  /** Without its sign. */
  readonly value: string;
  /** UTF-16 units of the text that it takes, with its sign. */
  readonly length: number;
}

/** `#tag`, `#tag*`, `@name` and `$ABC` by the rules by which Twitter links them: `#a#b` and `#1` are text. */
export const takeEntity: Reader = ({ characters }, at) => {
  const chunkEnd = endOfChunk(characters, at);
  const entity = entityAtStart(textOf(characters, at, chunkEnd));
  const operator = entity && operatorNamed(entity.operator);
  if (entity === undefined || operator === undefined) return undefined;
  const end = placeBehind(characters, at, entity.length);
  const span = spanOf(characters, at, end);
  const { query, warnings } = operator.read({ text: entity.value, quoted: false }, span);
  const operand = { kind: 'operand', query, text: textOf(characters, at, end), span } as const;
  const rest = startOfRest(characters, end, chunkEnd);
  const isSigned = /[*~]/.test(textOf(characters, end, rest));
  const ignored = { code: 'sign_ignored', message: `The sign behind ${operand.text} was left out.`, span };
  return {
    tokens: [operand],
    end: rest,
    warnings: isSigned ? [...warnings, ignored] : warnings,
    glues: true,
  };
};

/** Whether a text as a whole is `#tag`, `@name` or `$ABC`. */
export const isEntity = (text: string): boolean => entityAtStart(text)?.length === text.length;

function entityAtStart(text: string): Entity | undefined {
  const sign = text[0] ?? '';
  if (sign === '#' || sign === '\uFF03') return hashtagAtStart(text);
  if (sign === '@' || sign === '\uFF20') return mentionAtStart(text);
  return sign === '$' ? cashtagAtStart(text) : undefined;
}

/** All that a hashtag may be made of, by twitter-text, and as much behind it as tells whether it ends there. */
const TAG_AND_MORE =
  /^.[\u200D\p{L}\p{M}\p{Nd}_\u200C\uA67E\u05BE\u05F3\u05F4\uFF5E\u301C\u309B\u309C\u30A0\u30FB\u3003\u0F0B\u0F0C\u00B7]*.{0,3}/su;

function hashtagAtStart(text: string): Entity | undefined {
  const enough = TAG_AND_MORE.exec(text)?.[0] ?? '';
  const [tag] = twitterText.extractHashtagsWithIndices(enough);
  if (tag?.indices[0] !== 0) return undefined;
  const isPrefix = text[tag.indices[1]] === '*';
  const value = isPrefix ? `${tag.hashtag}*` : tag.hashtag;
  return { operator: 'hashtag', value, length: tag.indices[1] + (isPrefix ? 1 : 0) };
}

/** Longer than any handle, hash or stock symbol with what tells where it ends. */
const LONGEST_NAME = 100;

/** An account of which Twitter hid the name is mentioned by its hash. */
function mentionAtStart(text: string): Entity | undefined {
  const hash = /^[\w+/=-]+/.exec(text.slice(1, LONGEST_NAME))?.[0] ?? '';
  if (isHashedId(hash)) return { operator: 'mention', value: hash, length: hash.length + 1 };
  const [mention] = twitterText.extractMentionsWithIndices(text.slice(0, LONGEST_NAME));
  if (mention?.indices[0] !== 0 || /^\w/.test(text.slice(mention.indices[1]))) return undefined;
  return { operator: 'mention', value: mention.screenName, length: mention.indices[1] };
}

function cashtagAtStart(text: string): Entity | undefined {
  const [cashtag] = twitterText.extractCashtagsWithIndices(text.slice(0, LONGEST_NAME));
  if (cashtag?.indices[0] !== 0) return undefined;
  return { operator: 'cashtag', value: cashtag.cashtag, length: cashtag.indices[1] };
}

/**
 * The place in characters behind so much of their text. Composed text may be shorter than its characters: those
 * that belong to a letter before them come along.
 */
function placeBehind(characters: readonly Character[], from: number, length: number): number {
  let end = from;
  while (end < characters.length && textOf(characters, from, end).length < length) end += 1;
  while (/^\p{M}$/u.test(characterAt(characters, end))) end += 1;
  return end;
}

/** Punctuation behind an entity, signs of words, and the `’s` of English, are nothing to search for. */
function startOfRest(characters: readonly Character[], from: number, chunkEnd: number): number {
  const rest = textOf(characters, from, chunkEnd);
  if (/^['’]s[^\p{L}\p{N}]*$/iu.test(rest)) return chunkEnd;
  let at = from + (/^(?:\*|~[0-9]{0,3})+/.exec(rest)?.[0].length ?? 0);
  while (at < chunkEnd && !startsSomething(characterAt(characters, at))) at += 1;
  return at;
}

const startsSomething = (character: string): boolean =>
  isSearchable(character) || /^[#\uFF03@\uFF20$]$/.test(character);
