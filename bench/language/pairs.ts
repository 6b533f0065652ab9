import type { Archive } from './archive.ts';
import { excess, isWanted, sampleKinds, type LanguageBench, type LanguageFigures } from './bench.ts';
import { concurrently } from './concurrently.ts';
import { mean } from './metrics.ts';
import { PAIR_REFERENCE, SAME_PREFIX_MARGIN, UNRELATED_GOAL } from './reference.ts';
import { PAIR_SETS } from './sets.ts';
import type { PairKind, Text, WordPair } from './testData.ts';

/** One word is searched, the other stands in the index as a tweet of one word. Forms of a lemma should match, others not. */
export async function benchPairs(bench: LanguageBench): Promise<LanguageFigures> {
  const sets = Object.entries(PAIR_SETS)
    .filter(([iso, code]) => isWanted(bench, iso) || isWanted(bench, code))
    .map(([iso, lang]) => ({ iso, lang, pairs: sampleKinds(bench.data.pairs(iso), bench.pairs) }));
  const texts = new Map<string, Text>(
    sets.flatMap(({ lang, pairs }) =>
      pairs.map(({ other }) => [idOf(lang, other), { id: idOf(lang, other), lang, text: other }]),
    ),
  );
  const archive = await bench.open('pairs', [...texts.values()]);
  const rows = [];
  for (const { iso, lang, pairs } of sets) {
    const matched = await match(archive, lang, pairs);
    const share = (kind: PairKind, wordClass = ''): number | undefined =>
      mean(matched.filter((pair) => pair.kind === kind && pair.features.startsWith(wordClass)).map(toShare));
    const reference = PAIR_REFERENCE[iso];
    const figures = {
      forms: share('P'),
      'forms stock': reference?.stock,
      'forms best': reference?.best,
      nouns: share('P', 'N'),
      verbs: share('P', 'V'),
      adjectives: share('P', 'ADJ'),
      unrelated: share('R'),
      'same prefix': share('H'),
      'same prefix stock': reference?.samePrefix,
    };
    rows.push({ name: iso, figures, unrelated: matched.filter(({ kind }) => kind === 'R').map(toShare) });
  }
  const unrelated = mean(rows.flatMap((row) => row.unrelated));
  return {
    measurements: [
      ...rows.map(({ name, figures }) => ({ name, figures })),
      {
        name: 'all',
        figures: {
          forms: mean(rows.map(({ figures }) => figures.forms)),
          unrelated,
          'same prefix': mean(rows.map(({ figures }) => figures['same prefix'])),
        },
      },
    ],
    shortfalls: [
      ...excess('unrelated pairs', unrelated, UNRELATED_GOAL),
      ...rows.flatMap(({ name, figures }) =>
        excess(
          `${name} pairs of the same prefix`,
          figures['same prefix'],
          figures['same prefix stock'] === undefined
            ? undefined
            : figures['same prefix stock'] + SAME_PREFIX_MARGIN,
        ),
      ),
    ],
  };
}

async function match(
  archive: Archive,
  lang: string,
  pairs: readonly WordPair[],
): Promise<readonly (WordPair & { readonly matches: boolean })[]> {
  const words = [...new Set(pairs.map(({ word }) => word))];
  const answers = await concurrently(words, (word) => archive.ask(word, lang));
  const found = new Map(words.map((word, at) => [word, new Set(answers[at])]));
  return pairs.map((pair) => ({
    ...pair,
    matches: found.get(pair.word)?.has(idOf(lang, pair.other)) ?? false,
  }));
}

const idOf = (lang: string, word: string): string => `${lang}:${word}`;

const toShare = ({ matches }: { readonly matches: boolean }): number => (matches ? 1 : 0);
