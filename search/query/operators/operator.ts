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

/** `name:value`: what the parser needs to know. */
interface Named extends Described {
  /** Other names, lower case. */
  readonly aliases: readonly string[];
  /** Whether commas part several values, any of which will do. */
  readonly list: boolean;
  /** Reads one value. Total. */
  readonly read: (value: FieldValue, span: Span) => FieldReading;
}

/** Another way to write what other operators mean: `read` gives theirs, so that no tree holds its name. */
export interface Shorthand extends Named {
  readonly kind: 'shorthand';
}

/** `name:value`, and `#tag`, `@name`, `$ABC`: a row for the parser, the compiler, the reading and the help alike. */
export interface FieldOperator extends Named {
  readonly kind: 'field';
  /** The whole clause in a query, where that is not name, colon and value: `#tag`. */
  readonly print?: (value: FieldValue) => string;
  /** In words, as what a tweet is or has, for “Tweets …”: `from the account “name”`. */
  readonly describe: (value: FieldValue) => string;
  /** In words, what a tweet is that it excludes, where that is more than `not` or `without`: `with fewer than 5 likes`. */
  readonly describeNot?: (value: FieldValue) => string;
  /** What has to be asked of the accounts first; `compile` finds the answer in `field.accounts`. Undefined: nothing. */
  readonly accounts?: (value: FieldValue) => AccountQuestion | undefined;
  /** Whether its matches score, as words do. Filters do not. */
  readonly scores?: true;
  readonly compile: (field: Field) => Clause;
  /** Where a negation means less than all other tweets: those of unknown count are on neither side. Undefined for all others. */
  readonly compileNot?: (field: Field) => Clause | undefined;
}

/** Which accounts of the archive a clause means. */
export interface AccountQuestion {
  /** Matches account documents. */
  readonly clause: Clause;
  /** What to tell where it matches none, a sentence or two; undefined where that is nothing to tell. */
  readonly unknown: string | undefined;
}

/** A name that people know from elsewhere and that the data cannot answer. */
export interface RefusedOperator {
  readonly name: string;
  /** Where only some values of the operator cannot be answered: those, lower case. */
  readonly values?: readonly string[];
  /** Why not, and what is nearest: one or two sentences. */
  readonly reason: string;
}

/** An operator that is written with a name and a colon. */
export type NamedOperator = FieldOperator | Shorthand;
export type Operator = SyntaxOperator | NamedOperator;

/** What a value means; undefined where it is left out, with a warning that says why. */
export interface FieldReading {
  readonly query: Query | undefined;
  readonly warnings: readonly QueryWarning[];
}
