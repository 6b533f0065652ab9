import type { estypes } from '@elastic/elasticsearch';
import type { Client } from '../../common/client.ts';
import { NOT_KEPT } from '../../search/indexedTweet.ts';
import type { Fields } from './differences.ts';

/**
 * What an index holds of a document beside its source: the fields that the source leaves out can be asked for only by
 * their doc values, or by whether they are there.
 */
export interface UnkeptFields {
  /** Those with doc values. */
  readonly valued: readonly string[];
  /** The others: `stemmed.russian`, `hashtag_words`. */
  readonly others: readonly string[];
}

/** The fields of an index that the source of its documents leaves out. */
export async function unkeptFieldsOf(client: Client, index: string): Promise<UnkeptFields> {
  const answer = await client.indices.getMapping({ index });
  const properties = Object.values(answer)[0]?.mappings.properties ?? {};
  const valued: string[] = [];
  const others: string[] = [];
  for (const [name, property] of leavesOf(properties)) {
    if (!NOT_KEPT.some((unkept) => name === unkept || name.startsWith(`${unkept}.`))) continue;
    if (property.type === 'keyword' && property.doc_values !== false) valued.push(name);
    else others.push(name);
  }
  return { valued, others };
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
 * A hit as one flat record: its source, sorted doc values of fields that the source leaves out, and of the rest of these
 * `true` where the document has one.
 */
export function indexedFormOf(hit: estypes.SearchHit<Fields>): Fields {
  return {
    ...withoutUnkept(hit._source ?? {}),
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

/** The same of a document that is to be sent, as far as an index has these fields. */
export function jsonForm(sent: object, { valued, others }: UnkeptFields): Fields {
  const document = JSON.parse(JSON.stringify(sent)) as Fields;
  const form: Record<string, unknown> = { ...withoutUnkept(document) };
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

/** Whether or not an index keeps them: they are compared as it indexes them. */
const withoutUnkept = (source: Fields): Fields => {
  const kept = { ...source };
  for (const field of NOT_KEPT) delete kept[field];
  return kept;
};
