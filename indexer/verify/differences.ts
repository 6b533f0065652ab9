import { isDeepStrictEqual } from 'node:util';

/** A value of a document that is not what was wanted; undefined: the document has no such field. */
export interface FieldDifference {
  readonly field: string;
  readonly wanted: unknown;
  readonly found: unknown;
}

/** A document as JSON has it. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Compares two documents field by field, as JSON has them: a value that is undefined is not there, and lists have an order.
 * @param ignored fields that may differ
 * @returns what differs, in the order of the wanted document; what only the other has comes last
 */
export function differencesOf(
  wanted: Fields,
  found: Fields,
  ignored: ReadonlySet<string>,
): readonly FieldDifference[] {
  const differences: FieldDifference[] = [];
  const compare = (field: string): void => {
    if (ignored.has(field) || isSame(wanted[field], found[field])) return;
    differences.push({ field, wanted: wanted[field], found: found[field] });
  };
  for (const field in wanted) compare(field);
  for (const field in found) if (!(field in wanted)) compare(field);
  return differences;
}

/** Keys of an object have no order. */
const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && isDeepStrictEqual(a, b));
