/** Where a piece of query text stands: offsets in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One word as typed; hyphens and the like inside it make it a phrase for Elasticsearch. */
export interface Word {
  readonly type: 'word';
  readonly text: string;
  readonly span: Span;
}

/** Words that must stand together, in order, unstemmed. */
export interface Phrase {
  readonly type: 'phrase';
  readonly text: string;
  readonly span: Span;
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
export type Query = Word | Phrase | Not | And | Or;

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
