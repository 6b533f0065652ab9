/** A JSON value, as it stands in a document. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

declare const VALUES: unique symbol;

/**
 * A JSON schema (draft 2020-12) of exactly the values of `T`. The compiler holds the two together: a schema that allows
 * more or fewer values than its type does not fit where that type is described.
 */
export interface Schema<T> {
  readonly json: { readonly [keyword: string]: Json };
  /** Never there: it makes the type argument count in both directions. */
  readonly [VALUES]?: (value: T) => T;
}

/** A schema that others refer to by name. */
export interface NamedSchema<T> extends Schema<T> {
  readonly name: string;
  readonly definition: Schema<T>['json'];
}

/** A property that may be missing. */
interface Optional<T> {
  readonly optional: Schema<T>;
}

type Property = Schema<unknown> | Optional<unknown>;

/** A schema for each property of `T`: neither one more nor one less. */
export type Properties<T> = {
  readonly [K in keyof T]-?: object extends Pick<T, K> ? Optional<Exclude<T[K], undefined>> : Schema<T[K]>;
};

export const TEXT: Schema<string> = { json: { type: 'string' } };
export const WHOLE_NUMBER: Schema<number> = { json: { type: 'integer', minimum: 0 } };
export const NUMBER: Schema<number> = { json: { type: 'number' } };
export const BOOLEAN: Schema<boolean> = { json: { type: 'boolean' } };

/** @param form regular expression that the whole text matches */
export const textOf = (form: RegExp): Schema<string> => ({ json: { type: 'string', pattern: form.source } });

/** @param values every one of them, as the keys of a table: none can be forgotten */
export const oneOf = <T extends string>(values: Readonly<Record<T, unknown>>): Schema<T> => ({
  json: { type: 'string', enum: Object.keys(values) },
});

export const list = <T>(items: Schema<T>): Schema<readonly T[]> => ({
  json: { type: 'array', items: items.json },
});

export const orNull = <T>(schema: Schema<T>): Schema<T | null> => ({
  json: { anyOf: [schema.json, { type: 'null' }] },
});

export const optional = <T>(schema: Schema<T>): Optional<T> => ({ optional: schema });

/** An object with these properties and no others. */
export function object<T extends object>(properties: Properties<T>): Schema<T> {
  const entries = Object.entries(properties as Readonly<Record<string, Property>>);
  const schemaOf = (entry: Property): Json => ('optional' in entry ? entry.optional.json : entry.json);
  return {
    json: {
      type: 'object',
      properties: Object.fromEntries(entries.map(([key, entry]) => [key, schemaOf(entry)])),
      required: entries.flatMap(([key, entry]) => ('optional' in entry ? [] : [key])),
      additionalProperties: false,
    },
  };
}

/** The same values, with words on what they mean. */
export const described = <T>(schema: Schema<T>, description: string): Schema<T> => ({
  json: { ...schema.json, description },
});

export const named = <T>(name: string, schema: Schema<T>): NamedSchema<T> => ({
  name,
  definition: schema.json,
  json: { $ref: `#/components/schemas/${name}` },
});
