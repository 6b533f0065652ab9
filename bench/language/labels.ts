import type { Archive } from './archive.ts';
import { excess, sample, type LanguageBench, type LanguageFigures } from './bench.ts';
import { meanOf } from './metrics.ts';
import { WRONG_LABEL_LOSS } from './reference.ts';
import { measureRetrieval } from './retrieval.ts';
import type { Text } from './testData.ts';

const SETS = [
  { name: 'ru-social', code: 'ru' },
  { name: 'ru', code: 'ru' },
] as const;
const WRONG = ['uk', 'bg', 'sr'] as const;

/** Russian tweets of which 30 % are labelled Ukrainian, Bulgarian or Serbian, as republished files have them: what is lost? */
export async function benchLabels(bench: LanguageBench): Promise<LanguageFigures> {
  const texts = SETS.flatMap((set) => bench.data.texts(set));
  const right = await measure(bench, await bench.open('labels-right', texts));
  const wrong = await measure(bench, await bench.open('labels-wrong', texts.map(mislabel)));
  return {
    measurements: SETS.map(({ name }, at) => ({
      name,
      figures: {
        R: right[at]?.recall,
        'R with wrong labels': wrong[at]?.recall,
        'other forms': right[at]?.otherForms,
        'other forms with wrong labels': wrong[at]?.otherForms,
      },
    })),
    shortfalls: SETS.flatMap(({ name }, at) =>
      excess(
        `${name} recall lost`,
        (right[at]?.recall ?? Number.NaN) - (wrong[at]?.recall ?? Number.NaN),
        WRONG_LABEL_LOSS,
      ),
    ),
  };
}

/** Three of ten, spread over the wrong labels. */
function mislabel(text: Text, at: number): Text {
  const wrong = at % 10 < WRONG.length ? WRONG[at % 10] : undefined;
  return wrong === undefined ? text : { ...text, lang: wrong };
}

async function measure(bench: LanguageBench, archive: Archive) {
  const figures = [];
  for (const set of SETS) {
    const queries = sample(bench.data.queries(set), bench.queries);
    figures.push(meanOf(await measureRetrieval(archive, queries, undefined)));
  }
  return figures;
}
