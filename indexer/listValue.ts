/** A value that the release does not publish is undefined, and an empty list is none. */
export const orNone = <T>(values: readonly T[]): readonly T[] | undefined =>
  values.length > 0 ? values : undefined;

/** Each value once. */
export const distinct = (values: readonly (string | undefined)[]): readonly string[] | undefined =>
  orNone([...new Set(values)].filter((value) => value !== undefined));
