import {
  characterAt,
  endOfChunk,
  isParenthesis,
  isSpace,
  spanOf,
  textOf,
  type Character,
} from './characters.ts';
import { operatorNamed } from './operators.ts';
import type { NamedOperator, RefusedOperator } from './operators/operator.ts';
import { refuse } from './operators/readings.ts';
import { refusedNamed } from './operators/refused.ts';
import type { QueryWarning, Span } from './syntax.ts';
import type { Reader, Source, Taken } from './token.ts';
import { readField, readValues } from './valueReader.ts';

/** `name:value`, where an operator has the name; `http:` and `10:30` are words. */
export const takeField: Reader = (source, at) => {
  const named = readName(source.characters, at);
  if (named === undefined) return undefined;
  const operator = operatorNamed(named.name);
  if (operator === undefined) {
    const refused = refusedNamed(named.name);
    return refused && takeRefused(source, { ...named, at }, refused);
  }
  const warnings = warnOfInner(source, { ...named, at });
  const next = characterAt(source.characters, named.end);
  if (next === '(') return { ...openGroup(source, named, operator), warnings };
  const values = readValues(source.characters, named.end, operator.list);
  const span = spanOf(source.characters, at, values.end);
  const operand = { kind: 'operand', text: textOf(source.characters, at, values.end), span } as const;
  if (values.parts.length === 0) {
    const empty = warnOfEmpty(named.name, span);
    return { tokens: [{ ...operand, query: undefined }], end: values.end, warnings: [...warnings, empty] };
  }
  const field = readField(operator, named.name, values, span);
  const isCut = operand.text.endsWith(',') && !isAtEnd(source.characters, values.end);
  return {
    tokens: [{ ...operand, query: field.query }],
    end: values.end,
    warnings: [
      ...warnings,
      ...field.warnings,
      ...(isCut && operator.list ? [warnOfSpace(operand.text, span)] : []),
    ],
  };
};

/** A value inside a group of values: `from:(one OR two)`. */
export const takeValue: Reader = ({ characters, within }, at) => {
  if (within === undefined) return undefined;
  const values = readValues(characters, at, within.list);
  const end = Math.max(values.end, at + 1);
  const span = spanOf(characters, at, end);
  const field = readField(within, within.name, values, span);
  const operand = { kind: 'operand', query: field.query, text: textOf(characters, at, end), span } as const;
  const warnings = values.parts.length === 0 ? [warnOfEmpty(within.name, span)] : field.warnings;
  return { tokens: [operand], end, warnings };
};

interface Name {
  /** Lower case. */
  readonly name: string;
  /** Place behind the colon. */
  readonly end: number;
}

/** Longer than the name of any operator. */
const LONGEST_NAME = 40;

function readName(characters: readonly Character[], at: number): Name | undefined {
  let end = at;
  while (end - at < LONGEST_NAME && /^[a-z_]$/i.test(characterAt(characters, end))) end += 1;
  if (end === at || !/^[:\uFF1A]$/.test(characterAt(characters, end))) return undefined;
  return { name: textOf(characters, at, end).toLowerCase(), end: end + 1 };
}

function openGroup({ characters }: Source, { end }: Name, operator: NamedOperator): Omit<Taken, 'warnings'> {
  const span = spanOf(characters, end, end + 1);
  return { tokens: [{ kind: '(', text: '(', span, operator }], end: end + 1 };
}

/** What cannot be answered is left out with all its values. A name with nothing behind its colon is a word. */
function takeRefused(
  { characters }: Source,
  { name, at, end }: Name & { readonly at: number },
  refused: RefusedOperator,
): Taken | undefined {
  const next = characterAt(characters, end);
  if (next === '' || next === ')' || isSpace(next)) return undefined;
  const stop = next === '(' ? endOfGroup(characters, end) : readValues(characters, end, false).end;
  const span = spanOf(characters, at, stop);
  const text = textOf(characters, at, stop);
  const { warnings } = refuse(refused, `${name}:`, span);
  return { tokens: [{ kind: 'operand', query: undefined, text, span }], end: stop, warnings };
}

function endOfGroup(characters: readonly Character[], from: number): number {
  let depth = 0;
  for (let at = from; at < characters.length; at += 1) {
    const character = characterAt(characters, at);
    if (isParenthesis(character)) depth += character === '(' ? 1 : -1;
    if (depth === 0) return at + 1;
  }
  return characters.length;
}

function warnOfInner(
  { characters, within }: Source,
  { name, at }: Name & { readonly at: number },
): readonly QueryWarning[] {
  if (within === undefined) return [];
  const message = `“${name}:” inside ${within.name}:( ) was read on its own.`;
  return [{ code: 'field_in_group', message, span: spanOf(characters, at, endOfChunk(characters, at)) }];
}

const isAtEnd = (characters: readonly Character[], from: number): boolean =>
  characters.slice(from).every(({ text }) => isSpace(text));

/** Who writes `lang:ru, uk` may have meant one list. */
const warnOfSpace = (list: string, span: Span): QueryWarning => ({
  code: 'list_ends',
  message: `“${list}” ends at the space: values of one list stand together, as in lang:ru,uk.`,
  span,
});

const warnOfEmpty = (name: string, span: Span): QueryWarning => ({
  code: 'empty_value',
  message: `“${name}:” has no value and was left out: write one directly behind the colon.`,
  span,
});
