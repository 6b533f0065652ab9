import type { Archive } from './archive.ts';
import { excess, isWanted, sample, type LanguageBench, type LanguageFigures } from './bench.ts';
import { concurrently } from './concurrently.ts';
import { judge, mean, meanOf, type Judged } from './metrics.ts';
import { MIXED_REFERENCE, UNKNOWN_LANGUAGE_LOSS } from './reference.ts';
import { measureRetrieval } from './retrieval.ts';
import { RETRIEVAL_SETS } from './sets.ts';
import type { JudgedQuery } from './testData.ts';

/**
 * All languages in one index: what is lost where the reader does not say which language is meant, because all language
 * fields are asked and not the right one (`known`), and what a reader gains who chooses it, which also leaves out the
 * other languages' tweets that hold the same word (`chosen`).
 */
export async function benchMixed(bench: LanguageBench): Promise<LanguageFigures> {
  const sets = RETRIEVAL_SETS.filter(({ mixed }) => mixed);
  const archive = await bench.open(
    'mixed',
    sets.flatMap((set) => bench.data.texts(set)),
  );
  const rows: { readonly name: string; readonly figures: Figures }[] = [];
  for (const set of sets.filter(({ name }) => isWanted(bench, name))) {
    const queries = sample(bench.data.queries(set), bench.queries);
    const known = meanOf(await measureKnown(archive, queries, set.code));
    const unknown = meanOf(await measureRetrieval(archive, queries, undefined));
    const chosen = meanOf(await measureRetrieval(archive, queries, set.code));
    rows.push({ name: set.name, figures: { ...compare(known, unknown), 'nDCG chosen': chosen.ndcg } });
  }
  const columns = Object.keys(rows[0]?.figures ?? {});
  const all = Object.fromEntries(
    columns.map((column) => [column, mean(rows.map(({ figures }) => figures[column]))]),
  );
  const reference = compare(MIXED_REFERENCE.known, MIXED_REFERENCE.unknown);
  return {
    measurements: [
      ...rows,
      { name: 'mean', figures: all },
      { name: "Lucene's analyzers", figures: reference },
    ],
    shortfalls: [
      ...excess('nDCG lost', all['nDCG lost'], UNKNOWN_LANGUAGE_LOSS.ndcg),
      ...excess('recall lost', all['R lost'], UNKNOWN_LANGUAGE_LOSS.recall),
    ],
  };
}

const measureKnown = (
  archive: Archive,
  queries: readonly JudgedQuery[],
  lang: string,
): Promise<readonly Judged[]> =>
  concurrently(queries, async ({ word, relevant, otherForms }) =>
    judge(await archive.askField(word, lang), relevant, otherForms),
  );

type Figures = Readonly<Record<string, number | undefined>>;
type Compared = Readonly<Record<'precision' | 'recall' | 'ndcg', number | undefined>>;

const compare = (known: Compared, unknown: Compared): Figures => ({
  'P known': known.precision,
  'P unknown': unknown.precision,
  'R known': known.recall,
  'R unknown': unknown.recall,
  'nDCG known': known.ndcg,
  'nDCG unknown': unknown.ndcg,
  'nDCG lost': difference(known.ndcg, unknown.ndcg),
  'R lost': difference(known.recall, unknown.recall),
});

const difference = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? undefined : one - other;
