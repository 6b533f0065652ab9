import type { Clause } from '../clause.ts';
import type { Field, FieldValue, Query, QueryWarning, Span } from '../syntax.ts';

/** What every operator tells its readers. */
interface Described {
  /** The name in trees and, where it takes a value, in queries before the colon; lower case there. */
  readonly name: string;
  /** How it is written, for the table of the help page and the README. */
  readonly syntax: string;
  /** What it does, one sentence. */
  readonly help: string;
  /** A query that uses it and is read without a warning. */
  readonly example: string;
}

/** Part of the grammar: the parser itself knows it. */
export interface SyntaxOperator extends Described {
  readonly kind: 'syntax';
}

/** `name:value`, and `#tag`, `@name`, `$ABC`: a row for the parser, the compiler, the reading and the help alike. */
export interface FieldOperator extends Described {
  readonly kind: 'field';
  /** Other names, lower case. */
  readonly aliases: readonly string[];
  /** Whether commas part several values, any of which will do. */
  readonly list: boolean;
  /** Reads one value. Total. */
  readonly read: (value: FieldValue, span: Span) => FieldReading;
  /** How a value is printed behind the name and colon; operators with a sign of their own print `#tag`. */
  readonly print?: (value: FieldValue) => string;
  /** In words, as what a tweet is or has, for “Tweets …”: `from the account “name”`. */
  readonly describe: (value: FieldValue) => string;
  /** Filters do not score. */
  readonly compile: (field: Field) => Clause;
  /** Where a negation means more than all other tweets, such as those of unknown count. */
  readonly compileNot?: (field: Field) => Clause;
}

/** A name that people know from elsewhere and that the data cannot answer. */
export interface RefusedOperator {
  readonly name: string;
  /** Why not, and what is nearest. */
  readonly reason: string;
}

export type Operator = SyntaxOperator | FieldOperator;

/** What a value means; undefined where it is left out, with a warning that says why. */
export interface FieldReading {
  readonly query: Query | undefined;
  readonly warnings: readonly QueryWarning[];
}
