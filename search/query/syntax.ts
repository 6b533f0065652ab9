/** Where a piece of query text stands: offsets in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * How a word is looked for: in any form that its language gives it, in this form alone (`+word`), as the beginning of
 * words (`wor*`), or with one or two letters otherwise (`word~1`, `word~2`).
 */
export type WordForm = 'any' | 'unstemmed' | 'prefix' | 'fuzzy1' | 'fuzzy2';

/** One word as typed, without the signs of its form; hyphens and the like inside it make it a phrase for Elasticsearch. */
export interface Word {
  readonly type: 'word';
  readonly text: string;
  readonly form: WordForm;
  readonly span: Span;
}

/** Words that must stand together, in order, unstemmed. A `*` that stands alone is exactly one word. */
export interface Phrase {
  readonly type: 'phrase';
  readonly text: string;
  /** How many moves may bring the words together: 0 where they must stand as they are. */
  readonly slop: number;
  readonly span: Span;
}

/** What an operator asks of a tweet: `from:name`, `#tag`, `since:2016`. One value; lists and groups are an `or` of several. */
export interface Field {
  readonly type: 'field';
  /** Name of a row of OPERATORS that takes values. */
  readonly operator: string;
  readonly value: FieldValue;
  /** Ids of the accounts that are meant, where the operator had to look them up; undefined before that. */
  readonly accounts?: readonly string[];
  readonly span: Span;
}

export interface FieldValue {
  /** In the one spelling that the operator has for it. */
  readonly text: string;
  /** Whether it stood in quotation marks. */
  readonly quoted: boolean;
}

export interface Not {
  readonly type: 'not';
  readonly clause: Query;
  readonly span: Span;
}

/** All of at least two clauses; never an `and` directly inside. */
export interface And {
  readonly type: 'and';
  readonly clauses: readonly Query[];
  readonly span: Span;
}

/** Any of at least two clauses; never an `or` directly inside. */
export interface Or {
  readonly type: 'or';
  readonly clauses: readonly Query[];
  readonly span: Span;
}

/** The tree of a query. */
export type Query = Word | Phrase | Field | Not | And | Or;

/** Something in the query text that was read otherwise than it may have been meant, and what was done. */
export interface QueryWarning {
  readonly code: string;
  readonly message: string;
  readonly span: Span;
}

/** What a query text means. `query` is undefined where it asks for nothing: every tweet then matches. */
export interface ParsedQuery {
  readonly query: Query | undefined;
  readonly warnings: readonly QueryWarning[];
  /** Limits that the text breaks, one sentence each; the query is then not to be run. */
  readonly problems: readonly string[];
}
