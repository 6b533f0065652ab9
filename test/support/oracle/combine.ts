import fc from 'fast-check';
import { and, not, or } from './truth.ts';
import type { Case } from './values.ts';

/** A query of many clauses. @property isWrapped whether it stands in parentheses that it does not need */
type Tree =
  | { readonly kind: 'clause'; readonly clause: Case }
  | { readonly kind: 'not'; readonly tree: Tree; readonly sign: '-' | 'NOT ' }
  | {
      readonly kind: 'and' | 'or';
      readonly trees: readonly Tree[];
      readonly joint: ' ' | ' AND ';
      readonly isWrapped: boolean;
    };

/** Groups inside groups, and parts of one. */
const DEPTH = 3;
const WIDTH = 3;

/** Queries that join clauses in all ways, and what they mean. @param clauses of one operator each */
export function combinations(clauses: readonly Case[]): fc.Arbitrary<Case> {
  const clause = fc.constantFrom(...clauses).map((clause): Tree => ({ kind: 'clause', clause }));
  const tree = (depth: number): fc.Arbitrary<Tree> => {
    if (depth === 0) return clause;
    const below = tree(depth - 1);
    const negation = fc.record({
      kind: fc.constant('not' as const),
      tree: below,
      sign: fc.constantFrom('-' as const, 'NOT ' as const),
    });
    const group = fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      trees: fc.array(below, { minLength: 2, maxLength: WIDTH }),
      joint: fc.constantFrom(' ' as const, ' AND ' as const),
      isWrapped: fc.boolean(),
    });
    return fc.oneof(
      { weight: 1, arbitrary: clause },
      { weight: 1, arbitrary: negation },
      { weight: 3, arbitrary: group },
    );
  };
  return tree(DEPTH)
    .map((tree) => ({ text: print(tree), holds: meaningOf(tree) }))
    .filter(({ text }) => isWithinLimits(text));
}

/** As it is typed: NOT binds before AND, and AND before OR, so that few parentheses are needed. */
function print(tree: Tree): string {
  if (tree.kind === 'clause') return tree.clause.text;
  if (tree.kind === 'not') {
    const isAlone = tree.tree.kind === 'clause' || isWrapped(tree.tree);
    return `${tree.sign}${isAlone ? print(tree.tree) : `(${print(tree.tree)})`}`;
  }
  const parts = tree.trees.map((part) =>
    tree.kind === 'and' && part.kind === 'or' && !part.isWrapped ? `(${print(part)})` : print(part),
  );
  const text = parts.join(tree.kind === 'or' ? ' OR ' : tree.joint);
  return tree.isWrapped ? `(${text})` : text;
}

const isWrapped = (tree: Tree): boolean => (tree.kind === 'and' || tree.kind === 'or') && tree.isWrapped;

function meaningOf(tree: Tree): Case['holds'] {
  if (tree.kind === 'clause') return tree.clause.holds;
  if (tree.kind === 'not') {
    const holds = meaningOf(tree.tree);
    return (tweet) => not(holds(tweet));
  }
  const parts = tree.trees.map(meaningOf);
  const join = tree.kind === 'and' ? and : or;
  return (tweet) => parts.map((holds) => holds(tweet)).reduce(join);
}

/** Limits of a query (docs/query-language.md): its length, words with other letters, beginnings, loose phrases. */
const isWithinLimits = (text: string): boolean =>
  text.length <= 1_024 &&
  (text.match(/\w~/g) ?? []).length <= 4 &&
  (text.match(/\w\*/g) ?? []).length <= 8 &&
  (text.match(/"~| \* /g) ?? []).length <= 8;
