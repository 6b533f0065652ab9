import type { Parsed } from './searchParams.ts';

/**
 * Parts of an address that were set aside, a sentence each.
 * @param what the kind of page that an unknown parameter does not narrow, with its article
 */
export const setAside = (
  { problems, ignored }: Pick<Parsed<unknown>, 'problems' | 'ignored'>,
  what = 'a search',
): readonly string[] => [
  ...problems.map(({ message }) => message),
  ...ignored.map((name) => `“${name}” is not something that ${what} can be narrowed by.`),
];
