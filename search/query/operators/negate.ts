/** How the description of a clause is put for what it excludes: `with links` is `without links`. */
export function negate(words: string): string {
  const [, start] = /^(with |that are |that )/.exec(words) ?? [];
  if (start === undefined) return `not ${words}`;
  return NEGATIONS[start] + words.slice(start.length);
}

const NEGATIONS: Readonly<Record<string, string>> = {
  'with ': 'without ',
  'that are ': 'that are not ',
  'that ': 'that do not ',
};
