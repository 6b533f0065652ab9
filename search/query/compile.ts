import type { TweetField } from '../fields.ts';
import { HASHTAG_WORDS, STEMMED } from '../indices.ts';
import { recipesFor } from '../languages.ts';
import type { Clause } from './clause.ts';
import { operatorOf } from './operators.ts';
import type { Phrase, Query, Word } from './syntax.ts';

/** The folded field: every text in it, word for word. */
const TEXT = 'text' satisfies TweetField;
/** How much more a word as typed counts than another form of it. */
const AS_TYPED = 2;
/** Longer than any word, in UTF-16 units: many words tied together, of which other forms would be too many clauses. */
const LONGEST_WORD = 100;
/**
 * The Elasticsearch clause of a query. Words and phrases score, and negations do not. Only `bool`, `constant_score`,
 * `match_phrase` and `multi_match` are built: user text is never read by Elasticsearch's own query parsers.
 */
export function compileQuery(query: Query): Clause {
  switch (query.type) {
    case 'word':
      return compileWord(query);
    case 'phrase':
      return compilePhrase(query);
    case 'field':
      return { bool: { filter: [operatorOf(query.operator).compile(query)] } };
    case 'not':
      return { bool: { must_not: [compileQuery(query.clause)] } };
    case 'and':
      return compileAnd(query.clauses);
    case 'or':
      return { bool: { should: query.clauses.map(compileQuery), minimum_should_match: 1 } };
    default:
      return query satisfies never;
  }
}

/**
 * A word in any form: as typed in the folded field, as a part of a hashtag, or by the analyzers of all languages that are
 * written with its letters. A tweet has only the sub-fields of its own languages, so asking all of them finds no other
 * tweets than asking the right ones, and counts of languages that are not chosen stay true. What the analyzers split
 * (`state-of-the-art`, Chinese) must stand together.
 *
 * How rare a word is counts where it stands as typed. Other forms count the same in every language: else the field of a
 * language with few tweets, where each word is rare, would come first.
 */
function compileWord({ text }: Word): Clause {
  const recipes = text.length > LONGEST_WORD ? [] : recipesFor(text);
  const stemmed = recipes.map((recipe) => `${STEMMED}.${recipe}`);
  return {
    bool: {
      should: [
        matchPhrase(TEXT, text, AS_TYPED),
        { constant_score: { filter: matchPhrase(HASHTAG_WORDS, text) } },
        ...(stemmed.length > 0 ? [{ constant_score: { filter: matchAny(stemmed, text) } }] : []),
      ],
    },
  };
}

/** Words as typed, next to each other, in order. */
function compilePhrase({ text }: Phrase): Clause {
  return matchPhrase(TEXT, text);
}

const matchPhrase = (field: string, text: string, boost = 1): Clause => ({
  match_phrase: { [field]: { query: text, ...(boost !== 1 && { boost }) } },
});

const matchAny = (fields: string[], text: string): Clause => ({
  multi_match: { query: text, type: 'phrase', fields },
});

function compileAnd(clauses: readonly Query[]): Clause {
  const must = clauses.filter((clause) => clause.type !== 'not').map(compileQuery);
  const must_not = clauses
    .filter((clause) => clause.type === 'not')
    .map(({ clause }) => compileQuery(clause));
  return { bool: { ...(must.length > 0 && { must }), ...(must_not.length > 0 && { must_not }) } };
}
