/** One thing that a query can say. */
export interface Operator {
  readonly name: string;
  /** How it is written, for the table in the help page and the README. */
  readonly syntax: string;
  /** What it does, one sentence. */
  readonly help: string;
  /** A query that uses it and is read without a warning. */
  readonly example: string;
}

/** Every operator of the query language, in the order in which help explains them. */
export const OPERATORS: readonly Operator[] = [
  {
    name: 'words',
    syntax: 'word word',
    help: 'Tweets that hold every word, in any order and in any form that the language of the tweet gives it.',
    example: 'election fraud',
  },
  {
    name: 'phrase',
    syntax: '"word word"',
    help: 'These words next to each other, in this order and in exactly this form. All kinds of quotation marks work.',
    example: '"fake news"',
  },
  {
    name: 'AND',
    syntax: 'x AND y',
    help: 'The same as a space. Capitals are needed: a small “and” is a word.',
    example: 'election AND fraud',
  },
  {
    name: 'OR',
    syntax: 'x OR y',
    help: 'Tweets that match either side. AND binds more tightly: a b OR c means (a b) OR c. Capitals are needed.',
    example: 'fraud OR theft',
  },
  {
    name: 'minus',
    syntax: '-x',
    help: 'Leaves out what matches x: a word, a phrase or a group. No space may follow the minus.',
    example: 'election -"fake news"',
  },
  {
    name: 'NOT',
    syntax: 'NOT x',
    help: 'The same as the minus. Capitals are needed.',
    example: 'election NOT fraud',
  },
  {
    name: 'parentheses',
    syntax: '(x y)',
    help: 'Groups what belongs together. Groups may stand in groups.',
    example: '(fraud OR theft) election -(poll OR survey)',
  },
];
