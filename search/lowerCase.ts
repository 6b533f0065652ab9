/**
 * Small letters as Lucene’s lower-case filter makes them, a character at a time: `İ` is `i`, and a sigma at the end of a
 * word is like any other. What is compared with an index has to be made small in the same way.
 */
export const toLowerCase = (text: string): string =>
  [...text].map((character) => [...character.toLowerCase()][0] ?? '').join('');
