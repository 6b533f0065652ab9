import fc from 'fast-check';
import { FACET_VALUES, LACKED } from './facetValues.ts';
import { kept } from './kept.ts';
import type { Oracle } from './oracle.ts';
import { toTruth } from './truth.ts';
import type { OracleTweet } from './tweet.ts';
import { pick, type Case } from './values.ts';

/** Parameters of an address: pairs of name and value; `text` is for people. */
export interface Parameters extends Case {
  readonly pairs: readonly (readonly [name: string, value: string])[];
  /** What the days leave. */
  readonly isInTime: (tweet: OracleTweet) => boolean;
  /** What each facet with a choice leaves, by its name. */
  readonly facets: ReadonlyMap<string, (tweet: OracleTweet) => boolean>;
}

/** Values that are one spelling, and of domains such as are registered under what has no second level. */
const isUsable: Readonly<Record<string, (value: string) => boolean>> = {
  hashtag: (tag) => /^[a-z\d_]+$/.test(tag) && tag !== 'none',
  domain: (domain) => /^[a-z\d-]+\.(?:com|org|net|ru|example)$/.test(domain),
  client: (client) => client.trim() === client,
};

const holdsValue =
  (facet: string, value: string) =>
  (tweet: OracleTweet): boolean => {
    const values = FACET_VALUES[facet]?.(tweet) ?? [];
    const isAbsent = value === 'none' && facet in LACKED;
    return isAbsent ? values.length === 0 : values.includes(value);
  };

const DAY_MS = 86_400_000;
/** `2016-03-01`, by the number of days since 1970. */
const dayText = kept((days: number) => new Date(days * DAY_MS).toISOString().slice(0, 10));
const dayOf = ({ time }: OracleTweet): string => dayText(Math.floor(time / DAY_MS));

type Choice = readonly [facet: string, values: readonly string[], isExcluded: boolean];

/** Choices of facets and of days: any value of a facet, all facets, none of what is excluded. */
export function parameters(oracle: Oracle): fc.Arbitrary<Parameters> {
  const choices = Object.keys(FACET_VALUES).map((facet) => {
    const found = pick(oracle, FACET_VALUES[facet] ?? (() => []), isUsable[facet] ?? (() => true));
    const values = [...found, ...(facet === 'campaign' || facet === 'account' ? [] : ['none'])];
    return fc.tuple(
      fc.constant(facet),
      fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 }),
      fc.boolean(),
    );
  });
  const days = oracle.tweets.map(dayOf).toSorted();
  const day = fc
    .tuple(fc.constantFrom(0.1, 0.3, 0.6, 0.9), fc.constantFrom(4, 7, 10))
    .map(([share, length]) => (days[Math.floor(days.length * share)] ?? '').slice(0, length));
  return fc
    .tuple(
      fc.uniqueArray(fc.oneof(...choices), { maxLength: 3, selector: ([facet]) => facet }),
      fc.option(day),
      fc.option(day),
    )
    .filter(([, from, to]) => from === null || to === null || from.slice(0, to.length) <= to)
    .map(([chosen, from, to]) => toParameters(chosen, from, to));
}

function toParameters(chosen: readonly Choice[], from: string | null, to: string | null): Parameters {
  const pairs = [
    ...chosen.flatMap(([facet, values, isExcluded]) =>
      values.map((value) => [isExcluded ? `not_${facet}` : facet, value] as const),
    ),
    ...(from === null ? [] : [['date_from', from] as const]),
    ...(to === null ? [] : [['date_to', to] as const]),
  ];
  const facets = new Map(
    chosen.map(([facet, values, isExcluded]) => {
      const any = values.map((value) => holdsValue(facet, value));
      return [facet, (tweet: OracleTweet) => any.some((holds) => holds(tweet)) !== isExcluded] as const;
    }),
  );
  const isInTime = (tweet: OracleTweet): boolean => {
    const day = dayOf(tweet);
    return (from === null || day >= from) && (to === null || day.slice(0, to.length) <= to);
  };
  return {
    text: pairs.map((pair) => pair.join('=')).join('&'),
    pairs,
    isInTime,
    facets,
    holds: (tweet) => toTruth(isInTime(tweet) && [...facets.values()].every((holds) => holds(tweet))),
  };
}
