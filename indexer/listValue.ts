/** A value that the release does not publish is undefined, and an empty list is none. */
export const orNone = <T>(values: readonly T[]): readonly T[] | undefined =>
  values.length > 0 ? values : undefined;

/** Each value once. */
export function distinct(values: readonly (string | undefined)[]): readonly string[] | undefined {
  // Most lists are so short.
  if (values.length === 0) return undefined;
  const [only] = values;
  if (values.length === 1) return only === undefined ? undefined : [only];
  return orNone([...new Set(values)].filter((value) => value !== undefined));
}
