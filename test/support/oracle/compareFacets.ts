import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { FACET_NAMES } from '../../../server/address/facetNames.ts';
import { wholeFacet } from '../../../server/address/facetParams.ts';
import { parseSearchParams, type SearchParams } from '../../../server/address/searchParams.ts';
import type { Searcher } from '../../../server/archive/searcher.ts';
import type { FacetValue } from '../../../server/searching/searchAnswer.ts';
import type { Timeline } from '../../../server/searching/timelineAnswer.ts';
import { mapInTurns } from './compare.ts';
import { countFacets, isCountable, type Counts, type CountedValue } from './facets.ts';
import type { Oracle } from './oracle.ts';
import { parameters, type Parameters } from './parameters.ts';
import type { Case } from './values.ts';

/** Searches of clauses, choices in facets, and days, at random and always the same. Clauses that no oracle decides are left out. */
export function facetSearches(
  oracle: Oracle,
  clauses: readonly Case[],
  numRuns: number,
): readonly (readonly [clause: Case | null, parameters: Parameters])[] {
  const search = fc.tuple(fc.option(fc.constantFrom(...clauses)), parameters(oracle));
  return fc
    .sample(search, { numRuns, seed: 11 })
    .map(([clause, given]) => [clause !== null && isCountable(oracle, clause) ? clause : null, given]);
}

/** Where answers differ from the rows, one line each; nothing is to be told. @param searches of facetSearches */
export async function facetDifferences(
  searcher: Searcher,
  oracle: Oracle,
  searches: ReturnType<typeof facetSearches>,
): Promise<readonly string[]> {
  const told = await mapInTurns(searches, async ([clause, given]) => {
    const address = new URLSearchParams({ q: clause?.text ?? '' });
    for (const [name, value] of given.pairs) address.append(name, value);
    const { params, problems } = parseSearchParams(address);
    const counts = countFacets(oracle, clause, given);
    const answer = await searcher.search(params);
    const wrong = [
      ...problems.map(({ message }) => message),
      ...(answer.total === counts.total ? [] : [`total ${answer.total}, not ${counts.total}`]),
      ...FACET_NAMES.flatMap((name) => valueDifferences(name, answer.facets[name], counts.facets[name])),
      ...timelineDifferences(answer.timeline, counts),
      ...(await listDifferences(searcher, params, counts)),
    ];
    return wrong.map((line) => `${decodeURIComponent(address.toString())}: ${line}`);
  });
  return told.flat();
}

const shortOf = (values: readonly FacetValue[]): readonly CountedValue[] =>
  values.map(({ value, count }) => [value, count]);

function valueDifferences(
  name: string,
  found: readonly FacetValue[],
  expected: readonly CountedValue[] = [],
): readonly string[] {
  const values = shortOf(found);
  if (isDeepStrictEqual(values, expected)) return [];
  const at = values.findIndex((row, place) => !isDeepStrictEqual(row, expected[place]));
  const place = at < 0 ? values.length : at;
  return [`${name} at ${place}: ${String(values[place])}, not ${String(expected[place])}`];
}

/** Facets whose pages are compared value by value: the number of tweets adds up in those of which a tweet has one. */
const SINGLE = ['campaign', 'lang', 'account', 'client'];

/** All values of every facet, with none; those of which a tweet has one add up to the tweets. */
async function listDifferences(
  searcher: Searcher,
  params: SearchParams,
  { lists }: Counts,
): Promise<readonly string[]> {
  const told = await mapInTurns(FACET_NAMES, async (name) => {
    const { values, total, listed, count_error } = await searcher.facet({
      ...wholeFacet(name, params),
      page: undefined,
    });
    const sum = values.reduce((all, { count }) => all + count, 0);
    const expected = lists[name] ?? [];
    const isWhole = expected.length === listed;
    return [
      ...(count_error === 0 ? [] : [`${name} is off by ${count_error}`]),
      ...(SINGLE.includes(name) && isWhole && sum !== total
        ? [`${name} adds up to ${sum}, not ${total}`]
        : []),
      ...valueDifferences(
        `/facet/${name}`,
        values.filter(({ selected, excluded }) => !selected && !excluded),
        expected.slice(0, LISTED),
      ),
    ];
  });
  return told.flat();
}

/** Values that a page of a facet lists at most. */
const LISTED = 10_000;

/** Every bar of the timeline, one behind the other without a gap, from the first tweet to the last. */
function timelineDifferences({ buckets }: Timeline, { times, total }: Counts): readonly string[] {
  const bars = buckets.map(({ from, to, count }) => ({ from: Date.parse(from), to: Date.parse(to), count }));
  const sum = bars.reduce((all, { count }) => all + count, 0);
  const [first, last] = [times[0], times.at(-1)];
  const [start, end] = [bars[0]?.from, bars.at(-1)?.to];
  const isOutside =
    first !== undefined &&
    last !== undefined &&
    (start === undefined || end === undefined || first < start || last >= end);
  return [
    ...(sum === total ? [] : [`bars add up to ${sum}, not ${total}`]),
    ...(isOutside ? [`bars from ${start} to ${end} leave out ${first} or ${last}`] : []),
    ...bars.flatMap(({ from, to, count }, at) => {
      const within = countBetween(times, from, to);
      return [
        ...(count === within ? [] : [`bar at ${new Date(from).toISOString()}: ${count}, not ${within}`]),
        ...(at === 0 || bars[at - 1]?.to === from ? [] : [`a gap before ${new Date(from).toISOString()}`]),
      ];
    }),
  ];
}

/** @param times in order */
const countBetween = (times: readonly number[], from: number, to: number): number =>
  placeOf(times, to) - placeOf(times, from);

/** How many lie before a time. */
function placeOf(times: readonly number[], time: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
