import type { estypes } from '@elastic/elasticsearch';
import type { Client } from '../../common/client.ts';
import { STEMMED } from '../../search/indexedTweet.ts';
import type { Fields } from './differences.ts';

/**
 * What an index holds of a document beside its source. Indices whose source leaves fields out can be asked for these
 * only by their doc values, or by whether they are there.
 */
export interface UnkeptFields {
  /** Fields that the source leaves out, with all below them. */
  readonly excluded: readonly string[];
  /** Those with doc values. */
  readonly valued: readonly string[];
  /** The others: `stemmed.russian`, `hashtag_words`. */
  readonly others: readonly string[];
}

/** Of an index whose source holds all. */
export const ALL_KEPT: UnkeptFields = { excluded: [], valued: [], others: [] };

/** What is to be known of an index to compare its documents. */
export interface IndexForm {
  readonly unkept: UnkeptFields;
  /** Language recipes that it was made with, whatever the server could do today. */
  readonly recipes: readonly string[];
}

export async function indexFormOf(client: Client, index: string): Promise<IndexForm> {
  const answer = await client.indices.getMapping({ index });
  const { properties = {}, _source: source } = Object.values(answer)[0]?.mappings ?? {};
  const excluded = source?.excludes ?? [];
  const valued: string[] = [];
  const others: string[] = [];
  const recipes: string[] = [];
  for (const [name, property] of leavesOf(properties)) {
    const [top = '', recipe] = name.split('.');
    if (top === STEMMED && recipe !== undefined) recipes.push(recipe);
    if (!excluded.includes(top)) continue;
    if (property.type === 'keyword' && property.doc_values !== false) valued.push(name);
    else others.push(name);
  }
  return { unkept: { excluded, valued, others }, recipes };
}

function leavesOf(
  properties: Readonly<Record<string, estypes.MappingProperty>>,
): readonly (readonly [string, estypes.MappingProperty])[] {
  return Object.entries(properties).flatMap(([name, property]) =>
    'properties' in property && property.properties !== undefined
      ? leavesOf(property.properties).map(([inner, leaf]) => [`${name}.${inner}`, leaf] as const)
      : [[name, property] as const],
  );
}

/** The part of a search that asks for these fields of what `query` finds. */
export const askUnkept = (
  query: estypes.QueryDslQueryContainer,
  { valued, others }: UnkeptFields,
): Pick<estypes.SearchRequest, 'query' | 'docvalue_fields'> => ({
  query: {
    bool: {
      filter: [query],
      should: others.map((field) => ({ exists: { field, _name: field } })),
    },
  },
  ...(valued.length > 0 && { docvalue_fields: [...valued] }),
});

/**
 * A hit as one record: its source, sorted doc values of fields that the source leaves out, and of the rest of these
 * `true` where the document has one.
 */
export function indexedFormOf(hit: estypes.SearchHit<Fields>): Fields {
  return {
    ...hit._source,
    ...Object.fromEntries(
      Object.entries((hit.fields ?? {}) as Readonly<Record<string, readonly string[]>>).map(
        ([field, values]) => [field, [...values].sort()],
      ),
    ),
    ...Object.fromEntries(namesOf(hit).map((field) => [field, true])),
  };
}

const namesOf = ({ matched_queries: names }: estypes.SearchHit<Fields>): readonly string[] =>
  names === undefined ? [] : Array.isArray(names) ? names : Object.keys(names);

/** The same of a document that is to be sent. */
export function jsonForm(sent: object, { excluded, valued, others }: UnkeptFields): Fields {
  const document = JSON.parse(JSON.stringify(sent)) as Fields;
  const form: Record<string, unknown> = { ...document };
  for (const field of excluded) delete form[field];
  for (const field of valued) {
    const value = valueOf(document, field);
    if (value !== undefined) form[field] = [...new Set(value as readonly string[])].sort();
  }
  for (const field of others) if (valueOf(document, field) !== undefined) form[field] = true;
  return form;
}

const valueOf = (document: Fields, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? (value as Fields)[key] : undefined),
      document,
    );
