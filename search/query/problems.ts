import { leavesOf, type Leaf } from './edit.ts';
import { printQuery } from './format.ts';
import {
  DEEPEST_NESTING,
  LONGEST_QUERY,
  MOST_CLAUSES,
  MOST_FUZZY_WORDS,
  MOST_LOOSE_PHRASES,
  MOST_PREFIXES,
} from './limits.ts';
import type { Query } from './syntax.ts';
import type { Token } from './token.ts';

const TOO_DEEP = `Parentheses stand in each other more than ${DEEPEST_NESTING} deep: take some away.`;

/** A text that is too long is not read at all. @returns problems, one sentence each */
export function problemsOfLength(queryText: string): readonly string[] {
  const tooLong = queryText.length > LONGEST_QUERY && [...queryText].length > LONGEST_QUERY;
  return tooLong ? [`The query has more than ${format(LONGEST_QUERY)} characters: shorten it.`] : [];
}

/** @param tokens repaired: every parenthesis has its partner */
export function problemsOfTokens(tokens: readonly Token[]): readonly string[] {
  let depth = 0;
  const depths = tokens.map(({ kind }) => (depth += kind === '(' ? 1 : kind === ')' ? -1 : 0));
  return Math.max(0, ...depths) > DEEPEST_NESTING ? [TOO_DEEP] : [];
}

/**
 * The limits that a tree breaks. Its own text must keep to them too, since links to the same search hold that: a list of
 * values, or a short name of an operator, may be longer there.
 */
export function problemsOfQuery(query: Query | undefined): readonly string[] {
  if (query === undefined) return [];
  const leaves = leavesOf(query);
  const problems = CAPS.flatMap(({ most, counts, what, why }) => {
    const count = leaves.filter(counts).length;
    return count > most ? [`The query has ${count} ${what}, and ${most} are allowed: ${why}.`] : [];
  });
  if (leaves.length > MOST_CLAUSES) return problems;
  const printed = printQuery(query);
  if (printed.depth > DEEPEST_NESTING) problems.push(TOO_DEEP);
  if (problemsOfLength(printed.text).length > 0) {
    problems.push(
      `Written out in full, the query has more than ${format(LONGEST_QUERY)} characters: shorten it.`,
    );
  }
  return problems;
}

interface Cap {
  readonly most: number;
  readonly counts: (leaf: Leaf) => boolean;
  readonly what: string;
  /** Why there is a limit, or what to do about it. */
  readonly why: string;
}

const CAPS: readonly Cap[] = [
  {
    most: MOST_CLAUSES,
    counts: () => true,
    what: 'words, phrases and operators',
    why: 'leave some out',
  },
  {
    most: MOST_PREFIXES,
    counts: (leaf) => (leaf.type === 'word' && leaf.form === 'prefix') || isPrefixOfTag(leaf),
    what: 'beginnings of words (elect*)',
    why: 'each stands for all words that begin so',
  },
  {
    most: MOST_FUZZY_WORDS,
    counts: (leaf) => leaf.type === 'word' && (leaf.form === 'fuzzy1' || leaf.form === 'fuzzy2'),
    what: 'words with letters otherwise (word~1)',
    why: 'each is compared with all words of the index',
  },
  {
    most: MOST_LOOSE_PHRASES,
    counts: (leaf) => leaf.type === 'phrase' && (leaf.slop > 0 || / \* /.test(leaf.text)),
    what: 'phrases with moves or gaps ("a b"~5)',
    why: 'each is compared word by word with every tweet that holds its words',
  },
];

const isPrefixOfTag = (leaf: Leaf): boolean =>
  leaf.type === 'field' && leaf.operator === 'hashtag' && leaf.value.text.endsWith('*');

const format = (count: number): string => count.toLocaleString('en');
