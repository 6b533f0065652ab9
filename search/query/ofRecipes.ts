import { STEMMED } from '../indexedTweet.ts';
import type { Clause } from './clause.ts';

/**
 * A compiled clause for tweets whose texts are indexed by these recipes alone: it does not ask the fields of other
 * languages, which such tweets lack, and finds the same among them.
 */
export function ofRecipes(clause: Clause, recipes: readonly string[]): Clause {
  const theirs = new Set(recipes.map((recipe) => `${STEMMED}.${recipe}`));
  const isLacking = (field: string): boolean => field.startsWith(`${STEMMED}.`) && !theirs.has(field);
  return JSON.parse(
    JSON.stringify(clause, (_key, value: unknown) => (isOfFields(value) ? without(value, isLacking) : value)),
  ) as Clause;
}

/** `{ "multi_match": { "fields": […], … } }` */
interface OfFields {
  readonly multi_match: { readonly fields: readonly string[] };
}

const isOfFields = (value: unknown): value is OfFields =>
  typeof value === 'object' && value !== null && 'multi_match' in value;

/** Without any field Elasticsearch would ask all of them. */
function without({ multi_match }: OfFields, isLacking: (field: string) => boolean): object {
  const fields = multi_match.fields.filter((field) => !isLacking(field));
  if (fields.length === 0) return { match_none: {} };
  return fields.length === multi_match.fields.length
    ? { multi_match }
    : { multi_match: { ...multi_match, fields } };
}
