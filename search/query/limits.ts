/** Characters of a query text. */
export const LONGEST_QUERY = 1_024;
/** Words, phrases and fields of a query, with every value of a list for itself. */
export const MOST_CLAUSES = 64;
/** Groups inside groups. */
export const DEEPEST_NESTING = 10;
/** Beginnings of words and of hashtags: each stands for all words of the index that begin so. */
export const MOST_PREFIXES = 8;
/** Words with letters otherwise: each is compared with a large part of the words of the index. */
export const MOST_FUZZY_WORDS = 4;
/** Phrases with moves or gaps: the places of their words are compared in every tweet that holds them all. */
export const MOST_LOOSE_PHRASES = 8;

/** Moves that may bring the words of a phrase together. */
export const LARGEST_SLOP = 20;
/** Words left open in a phrase. */
export const MOST_GAPS = 3;
/** Letters and digits before `*`. */
export const SHORTEST_PREFIX = 3;
/** Letters and digits before `~`. */
export const SHORTEST_FUZZY_WORD = 4;
