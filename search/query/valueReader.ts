import {
  characterAt,
  endOfRun,
  isParenthesis,
  isQuote,
  isSpace,
  spanOf,
  textOf,
  type Character,
} from './characters.ts';
import { join } from './join.ts';
import type { NamedOperator } from './operators/operator.ts';
import { refuse } from './operators/readings.ts';
import { refusedNamed } from './operators/refused.ts';
import { readQuoted, warnOfUnclosed } from './quoted.ts';
import type { FieldValue, Query, QueryWarning, Span } from './syntax.ts';

/** One value with its place; empty where commas stand side by side. */
interface Part extends FieldValue {
  readonly span: Span;
}

export interface Values {
  readonly parts: readonly Part[];
  /** Place of the first character behind them. */
  readonly end: number;
  readonly warnings: readonly QueryWarning[];
}

/**
 * The value at a place: in quotation marks, in brackets, or up to a space or parenthesis.
 * @param isList whether commas part several
 */
export function readValues(characters: readonly Character[], from: number, isList: boolean): Values {
  const parts: Part[] = [];
  const warnings: QueryWarning[] = [];
  for (let at = from; ; at += 1) {
    const { text, quoted, end, closed } = readPart(characters, at, isList);
    const span = spanOf(characters, at, end);
    if (text !== '') parts.push({ text, quoted, span });
    if (!closed) warnings.push(warnOfUnclosed(text, span));
    at = end;
    if (!isList || characterAt(characters, at) !== ',') return { parts, end: at, warnings };
  }
}

interface ReadPart extends FieldValue {
  readonly end: number;
  readonly closed: boolean;
}

function readPart(characters: readonly Character[], at: number, isList: boolean): ReadPart {
  const first = characterAt(characters, at);
  if (isQuote(first)) return { ...readQuoted(characters, at), quoted: true };
  const bracket = first === '[' ? characters.findIndex(({ text }, place) => place > at && text === ']') : -1;
  if (bracket >= 0) {
    const text = textOf(characters, at, bracket + 1).replace(/[\s\p{Z}]+/gu, ' ');
    return { text, quoted: false, end: bracket + 1, closed: true };
  }
  const runEnd = endOfRun(characters, at);
  const comma = isList ? characters.findIndex(({ text }, place) => place >= at && text === ',') : -1;
  const end = comma >= 0 && comma < runEnd ? comma : runEnd;
  return { text: textOf(characters, at, end), quoted: false, end, closed: true };
}

/** What the values of an operator mean: any of them. @param name as typed: an alias is refused by its own name */
export function readField(
  operator: NamedOperator,
  name: string,
  { parts, warnings }: Values,
  whole: Span,
): { readonly query: Query | undefined; readonly warnings: readonly QueryWarning[] } {
  const readings = parts.map(({ text, quoted, span }) => {
    const place = parts.length === 1 ? whole : span;
    const refused = refusedNamed(name, text);
    return refused === undefined
      ? operator.read({ text, quoted }, place)
      : refuse(refused, `${name}:${text}`, place);
  });
  const query = join(
    'or',
    readings.map((reading) => reading.query),
    whole,
  );
  return { query, warnings: [...warnings, ...readings.flatMap((reading) => reading.warnings)] };
}

/** Whether a value reads the same without quotation marks. */
export function isBareValue(text: string, isList: boolean): boolean {
  const characters = [...text].map((character, start) => ({ text: character, start, end: start + 1 }));
  const first = characterAt(characters, 0);
  if (text === '' || isQuote(first) || isSpace(first) || isParenthesis(first)) return false;
  if (first === '[' && text.indexOf(']') !== text.length - 1) return false;
  const { parts, end } = readValues(characters, 0, isList);
  return parts.length === 1 && parts[0]?.text === text && end === characters.length;
}
