/**
 * What an oracle knows of a clause and a tweet: the set of values that the clause may have there, as bits. A clause is
 * true, false, or, where it asks for a count that the release does not record, neither: such a tweet matches on neither
 * side of a negation. An oracle that cannot decide says that it may be true or false.
 */
export type Truth = number;

export const TRUE: Truth = 1;
export const FALSE: Truth = 2;
export const UNRECORDED: Truth = 4;
export const UNDECIDED: Truth = TRUE | FALSE;

const VALUES: readonly Truth[] = [TRUE, FALSE, UNRECORDED];

export const toTruth = (holds: boolean): Truth => (holds ? TRUE : FALSE);

/** Kleene's logic of three values, of single ones. https://plato.stanford.edu/entries/logic-manyvalued/#KleenLogi */
const andOf = (a: Truth, b: Truth): Truth =>
  a === FALSE || b === FALSE ? FALSE : a === TRUE && b === TRUE ? TRUE : UNRECORDED;
const notOf = (value: Truth): Truth => (value === TRUE ? FALSE : value === FALSE ? TRUE : UNRECORDED);

const members = (set: Truth): readonly Truth[] => VALUES.filter((value) => (set & value) !== 0);
const union = (sets: readonly Truth[]): Truth => sets.reduce((all, set) => all | set, 0);

const NOT: readonly Truth[] = Array.from({ length: 8 }, (_, set) => union(members(set).map(notOf)));
const AND: readonly (readonly Truth[])[] = Array.from({ length: 8 }, (_, a) =>
  Array.from({ length: 8 }, (_, b) => union(members(a).flatMap((x) => members(b).map((y) => andOf(x, y))))),
);

export const not = (truth: Truth): Truth => NOT[truth] ?? 0;
export const and = (a: Truth, b: Truth): Truth => AND[a]?.[b] ?? 0;
export const or = (a: Truth, b: Truth): Truth => not(and(not(a), not(b)));

/** Whether a tweet has to be found. */
export const isSure = (truth: Truth): boolean => truth === TRUE;
/** Whether a tweet may be found. */
export const isPossible = (truth: Truth): boolean => (truth & TRUE) !== 0;
/** Whether it is one or the other. */
export const isDecided = (truth: Truth): boolean => isSure(truth) || !isPossible(truth);
