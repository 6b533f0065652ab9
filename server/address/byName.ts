/** A table that has a value for each of some names. Object.fromEntries forgets which names these are. */
export const byName = <Name extends string, Value>(
  names: readonly Name[],
  valueOf: (name: Name, at: number) => Value,
): Record<Name, Value> =>
  Object.fromEntries(names.map((name, at) => [name, valueOf(name, at)])) as Record<Name, Value>;
