import { languageOf } from '../../search/languages.ts';
import { toAddressValue } from '../address/facetValue.ts';
import type { CompareAnswer, Unusual, UnusualValue } from './compareAnswer.ts';
import { valuesOf, type Counted, type Names } from './compareCounts.ts';
import { COMPARED_FACET_NAMES, type ComparedFacet } from './comparedFacets.ts';
import { countsOf, LEAST_TWEETS, type LookedUp } from './compareLookUp.ts';
import type { CountPlan } from './compareCountsRequest.ts';
import { mostTelling } from './significance.ts';
import { byName } from '../address/byName.ts';

/** Values that are shown of each side. */
const SHOWN = 10;

interface Found {
  readonly looked: LookedUp;
  readonly plan: CountPlan;
  readonly counted: Counted;
  readonly names: Names;
}

/** What either side has more of. */
export function readUnusual(found: Found): CompareAnswer['unusual'] {
  return {
    ...byName(COMPARED_FACET_NAMES, (name) => choose(readValues(name, found))),
    word: choose(readWords(found)),
  };
}

function choose(rows: readonly UnusualValue[]): Unusual {
  const occurrences = rows.map((row) => ({ ...row, ofA: row.of_a, ofB: row.of_b, row }));
  const select = (swap: boolean): readonly UnusualValue[] =>
    mostTelling(occurrences, { swap, least: LEAST_TWEETS, most: SHOWN, keyOf: ({ value }) => value }).map(
      ({ row }) => row,
    );
  return { more_in_a: select(false), more_in_b: select(true) };
}

function readValues(name: ComparedFacet, { looked, plan, counted, names }: Found): readonly UnusualValue[] {
  const [one, other] = [valuesOf(name, counted.a), valuesOf(name, counted.b)];
  return plan.values[name].map((stored) => ({
    value: toAddressValue(name, stored),
    label: labelOf(name, stored, names),
    lang: null,
    a: one.get(stored) ?? 0,
    b: other.get(stored) ?? 0,
    of_a: looked.a.hits.total.value,
    of_b: looked.b.hits.total.value,
  }));
}

function labelOf(name: ComparedFacet, stored: string, names: Names): string {
  if (name === 'lang') return languageOf(stored).name;
  return name === 'account' ? (names.get(stored)?.account_screen_name ?? stored) : stored;
}

/** Words are counted within their language. */
function readWords({ looked, plan, counted }: Found): readonly UnusualValue[] {
  const ofSide = (side: LookedUp['a'], lang: string | undefined): number =>
    lang === undefined ? side.hits.total.value : (countsOf('lang', side).get(lang) ?? 0);
  return plan.words.map(({ word, lang }, at) => ({
    value: word,
    label: word,
    lang: lang ?? null,
    a: counted.a.aggregations?.words?.buckets[at]?.doc_count ?? 0,
    b: counted.b.aggregations?.words?.buckets[at]?.doc_count ?? 0,
    of_a: ofSide(looked.a, lang),
    of_b: ofSide(looked.b, lang),
  }));
}
