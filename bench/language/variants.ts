import { isWanted, sampleKinds, shortfall, type LanguageBench, type LanguageFigures } from './bench.ts';
import { concurrently } from './concurrently.ts';
import { mean } from './metrics.ts';
import { VARIANT_GOAL, VARIANT_REFERENCE } from './reference.ts';
import { VARIANT_SETS } from './sets.ts';

/** Two spellings of a word, each as a tweet of one word: does either find the other, whatever language is chosen? */
export async function benchVariants(bench: LanguageBench): Promise<LanguageFigures> {
  const variants = Object.entries(VARIANT_SETS)
    .filter(([name]) => isWanted(bench, name))
    .flatMap(([name, lang]) =>
      sampleKinds(bench.data.variants(name), bench.pairs).map(({ kind, spellings }, at) => ({
        name: `${name} ${kind}`,
        lang,
        texts: spellings.map((text, side) => ({ id: `${name}:${at}:${side}`, lang, text })),
      })),
    );
  const archive = await bench.open(
    'variants',
    variants.flatMap(({ texts }) => texts),
  );
  const finds = async (from: string, to: string, lang: string | undefined): Promise<number> =>
    (await archive.ask(from, lang)).includes(to) ? 1 : 0;
  const answers = await concurrently(variants, async ({ name, lang, texts: [one, two] }) => {
    if (one === undefined || two === undefined) throw new Error(`${name}: a variant has two spellings`);
    return {
      name,
      forth: await finds(one.text, two.id, undefined),
      back: await finds(two.text, one.id, undefined),
      chosenForth: await finds(one.text, two.id, lang),
      chosenBack: await finds(two.text, one.id, lang),
    };
  });
  const measurements = [...Map.groupBy(answers, ({ name }) => name)].map(([name, own]) => {
    const figures = {
      pairs: own.length,
      'first finds second': mean(own.map(({ forth }) => forth)),
      'second finds first': mean(own.map(({ back }) => back)),
      'the same, language chosen': mean(own.map(({ chosenForth }) => chosenForth)),
      'and back': mean(own.map(({ chosenBack }) => chosenBack)),
      folded: VARIANT_REFERENCE[name]?.[0],
      'stock analyzer': VARIANT_REFERENCE[name]?.[1],
    };
    return { name, figures };
  });
  return {
    measurements,
    shortfalls: measurements.flatMap(({ name, figures }) =>
      DIRECTIONS.flatMap((direction) => shortfall(`${name}, ${direction}`, figures[direction], VARIANT_GOAL)),
    ),
  };
}

const DIRECTIONS = [
  'first finds second',
  'second finds first',
  'the same, language chosen',
  'and back',
] as const;
