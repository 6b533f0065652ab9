import { takeAddress } from './addressReader.ts';
import {
  characterAt,
  isHyphen,
  isParenthesis,
  isSpace,
  readCharacters,
  spanOf,
  textOf,
  type Character,
} from './characters.ts';
import { takeEntity } from './entityReader.ts';
import { takeField, takeValue } from './fieldReader.ts';
import type { NamedOperator } from './operators/operator.ts';
import { takePhrase } from './phraseReader.ts';
import { takeRegularExpression } from './regularExpression.ts';
import type { QueryWarning } from './syntax.ts';
import type { Reader, Source, Taken, Token } from './token.ts';
import { takeCapitals, takeLeadingStar, takeWord, takeWordBehind } from './wordReader.ts';

/** A hyphen at the start of a token excludes; before a space or another hyphen it is a dash. */
const takeMinus: Reader = ({ characters }, at) => {
  const next = characterAt(characters, at + 1);
  if (!isHyphen(characterAt(characters, at))) return undefined;
  if (next === '' || next === ')' || isSpace(next) || isHyphen(next)) return undefined;
  return takeJoint('minus', characters, at);
};

const takeParenthesis: Reader = ({ characters }, at) => {
  const character = characterAt(characters, at);
  return character === '(' || character === ')' ? takeJoint(character, characters, at) : undefined;
};

const takeJoint = (kind: 'minus' | '(' | ')', characters: readonly Character[], at: number): Taken => ({
  tokens: [{ kind, text: textOf(characters, at, at + 1), span: spanOf(characters, at, at + 1) }],
  end: at + 1,
  warnings: [],
});

/** What a `+` in front does not change: it is as typed already. */
const AS_TYPED: readonly Reader[] = [
  takeMinus,
  takeField,
  takePhrase,
  takeAddress,
  takeEntity,
  takeRegularExpression,
  takeLeadingStar,
];

/** `+word`: that form and no other. */
const takePlus: Reader = (source, at) => {
  let end = at;
  while (characterAt(source.characters, end) === '+') end += 1;
  const next = characterAt(source.characters, end);
  if (end === at || next === '' || isSpace(next) || isParenthesis(next)) return undefined;
  return firstOf(AS_TYPED, source, end) ?? takeWordBehind(source, end, at);
};

/** Each kind of token, in the order in which they are looked for. */
const READERS: readonly Reader[] = [takeParenthesis, takeCapitals, ...AS_TYPED, takePlus];
/** Inside a group of values only what joins them has a meaning of its own. */
const VALUE_READERS: readonly Reader[] = [takeParenthesis, takeCapitals, takeMinus, takeField, takeValue];

function firstOf(readers: readonly Reader[], source: Source, at: number): Taken | undefined {
  for (const read of readers) {
    const taken = read(source, at);
    if (taken !== undefined) return taken;
  }
  return undefined;
}

/** Takes a query text apart. Total: every text has tokens. */
export function readTokens(queryText: string): {
  readonly tokens: readonly Token[];
  readonly warnings: QueryWarning[];
} {
  let characters = readCharacters(queryText);
  const tokens: Token[] = [];
  const warnings: QueryWarning[] = [];
  const groups: (NamedOperator | undefined)[] = [];
  let isGlued = false;
  for (let at = 0; at < characters.length;) {
    if (isSpace(characterAt(characters, at))) {
      isGlued = false;
      at += 1;
      continue;
    }
    const source: Source = { characters, within: groups.at(-1) };
    const readers = source.within === undefined ? READERS : VALUE_READERS;
    const taken = firstOf(readers, source, at) ?? takeWord(source, at);
    for (const token of taken.tokens) {
      tokens.push(isGlued && token.kind === 'operand' ? { ...token, glued: true } : token);
      if (token.kind === '(') groups.push(token.operator ?? source.within);
      if (token.kind === ')') groups.pop();
    }
    warnings.push(...taken.warnings);
    characters = taken.characters ?? characters;
    isGlued = taken.glues ?? (isGlued && taken.tokens.length === 0);
    at = taken.end;
  }
  return { tokens, warnings };
}
