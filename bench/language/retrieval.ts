import type { Archive } from './archive.ts';
import { isWanted, sample, shortfall, type LanguageBench, type LanguageFigures } from './bench.ts';
import { concurrently } from './concurrently.ts';
import { judge, mean, meanOf, type Judged } from './metrics.ts';
import { MACRO_REFERENCE, RETRIEVAL_REFERENCE, STOCK_MARGIN } from './reference.ts';
import { RETRIEVAL_SETS, type RetrievalSet } from './sets.ts';
import type { JudgedQuery } from './testData.ts';

/** Each set in an index of its own, its language chosen: what the reference figures were measured with. */
export async function benchRetrieval(bench: LanguageBench): Promise<LanguageFigures> {
  const rows: { readonly set: RetrievalSet; readonly figures: Record<string, number | undefined> }[] = [];
  for (const set of RETRIEVAL_SETS.filter(({ name }) => isWanted(bench, name))) {
    const archive = await bench.open(set.name, bench.data.texts(set));
    const queries = sample(bench.data.queries(set), bench.queries);
    const exact = meanOf(await measureRetrieval(archive, queries, set.code, { exact: true }));
    const found = meanOf(await measureRetrieval(archive, queries, set.code));
    const reference = RETRIEVAL_REFERENCE[set.name];
    rows.push({
      set,
      figures: {
        P: found.precision,
        R: found.recall,
        F1: found.f1,
        'F1 stock': reference?.stock?.f1,
        'F1 best': reference?.best.f1,
        'other forms': found.otherForms,
        'goal o.f.': reference?.otherForms,
        'nDCG exact': exact.ndcg,
        nDCG: found.ndcg,
        'nDCG stock': reference?.stock?.ndcg,
        'nDCG best': reference?.best.ndcg,
      },
    });
  }
  const core = rows.filter(({ set }) => set.core);
  const coreMean = (figure: string): number | undefined => mean(core.map(({ figures }) => figures[figure]));
  const macro = {
    P: coreMean('P'),
    R: coreMean('R'),
    F1: coreMean('F1'),
    'other forms': coreMean('other forms'),
    'nDCG exact': coreMean('nDCG exact'),
    nDCG: coreMean('nDCG'),
    'nDCG stock': MACRO_REFERENCE.stock,
    'nDCG best': MACRO_REFERENCE.best,
  };
  const isWhole = core.length === RETRIEVAL_SETS.filter((set) => set.core).length;
  return {
    measurements: [
      ...rows.map(({ set, figures }) => ({ name: set.name, figures })),
      ...(isWhole ? [{ name: 'mean of the core sets', figures: macro }] : []),
    ],
    shortfalls: [
      ...(isWhole ? shortfall('mean nDCG', macro.nDCG, MACRO_REFERENCE.goal) : []),
      ...rows.flatMap(({ set: { name }, figures }) => [
        ...shortfall(
          `${name} nDCG below stock`,
          figures['nDCG'],
          figures['nDCG stock'] && figures['nDCG stock'] - STOCK_MARGIN,
        ),
        ...shortfall(`${name} nDCG below exact`, figures['nDCG'], figures['nDCG exact']),
        ...shortfall(`${name} other forms`, figures['other forms'], figures['goal o.f.']),
      ]),
    ],
  };
}

/**
 * Asks every query and judges the answers.
 * @param lang chosen language; undefined: none
 * @param options.exact ask for the word as it is written, in quotation marks
 */
export const measureRetrieval = (
  archive: Archive,
  queries: readonly JudgedQuery[],
  lang: string | undefined,
  { exact = false }: { readonly exact?: boolean } = {},
): Promise<readonly Judged[]> =>
  concurrently(queries, async ({ word, relevant, otherForms }) =>
    judge(await archive.ask(exact ? `"${word}"` : word, lang), relevant, otherForms),
  );
