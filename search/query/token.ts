import type { Character } from './characters.ts';
import type { NamedOperator } from './operators/operator.ts';
import type { Query, QueryWarning, Span } from './syntax.ts';

/** What something stands for that can be searched; `query` is undefined where it was left out. */
export interface Operand {
  readonly kind: 'operand';
  readonly query: Query | undefined;
  /** As typed, without invisible characters. */
  readonly text: string;
  readonly span: Span;
  /** Typed without a space behind the operand before it: what stands before the two stands before both. */
  readonly glued?: true;
}

/** What joins or groups operands. */
export interface Joint {
  readonly kind: 'minus' | 'NOT' | 'AND' | 'OR' | '(' | ')';
  readonly text: string;
  readonly span: Span;
  /** Of a parenthesis that opens a group of values: `from:(`. */
  readonly operator?: NamedOperator;
}

/** A piece of query text. */
export type Token = Operand | Joint;

/** A query text, as far as readers need to know it. */
export interface Source {
  readonly characters: readonly Character[];
  /** The operator whose group of values is being read. */
  readonly within: NamedOperator | undefined;
}

/** What a reader took from a source. */
export interface Taken {
  readonly tokens: readonly Token[];
  /** Place of the first character behind it. */
  readonly end: number;
  readonly warnings: readonly QueryWarning[];
  /** The text to go on with, where characters without meaning were taken out of it. */
  readonly characters?: readonly Character[];
  /** Whether what follows without a space belongs to it. */
  readonly glues?: boolean;
}

/** Reads what it knows at a place, and leaves all else to the next reader. */
export type Reader = (source: Source, at: number) => Taken | undefined;

/** Says that an operand holds nothing that the index knows. */
export const warnOfBlank = (text: string, span: Span): QueryWarning => ({
  code: 'nothing_to_search',
  message: `“${text}” holds no letter, digit or emoji, and was left out.`,
  span,
});
