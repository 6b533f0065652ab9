import type { Command } from 'commander';
import { FACET_NAMES, FACETS, type FacetName } from '../server/address/facetNames.ts';
import { PARAM_NAMES, type ParamName } from '../server/address/paramNames.ts';
import { SORTS } from '../server/address/searchParams.ts';

type FacetParam = FacetName | `not_${FacetName}`;

const HELP: Readonly<Record<Exclude<ParamName, FacetParam | 'q'>, string>> = {
  all_hashtag: 'hashtag that must be there; repeat it for more',
  date_from: 'first day, UTC: YYYY, YYYY-MM or YYYY-MM-DD',
  date_to: 'last day, included',
  sort: `${SORTS.join(', ')}; by default relevance, and newest without a query`,
  seed: 'where the random order starts, with --sort random',
  per_page: 'results of a page, with --format json',
  page: 'page, with --format json',
  after: 'place that a page goes on from, with --format json',
};

const FACET_HELP: ReadonlyMap<string, string> = new Map(
  FACET_NAMES.flatMap((name): [FacetParam, string][] => {
    const label = FACETS[name].label.toLowerCase();
    return [
      [name, `only this ${label}; repeat it for others`],
      [`not_${name}`, `not this ${label}`],
    ];
  }),
);

/** `date_from` is `--date-from`. */
export const flagOf = (name: ParamName): string => `--${name.replaceAll('_', '-')}`;

/**
 * Gives a command an option for every parameter of `/search`; each may be repeated, as in an address.
 * @returns the parameters that were given, once the command has been parsed
 */
export function addSearchOptions(command: Command): URLSearchParams {
  const given = new URLSearchParams();
  for (const name of PARAM_NAMES.filter((name) => name !== 'q')) {
    const help = FACET_HELP.get(name) ?? HELP[name as keyof typeof HELP];
    command.option(`${flagOf(name)} <value>`, help, (value) => given.append(name, value));
  }
  return given;
}
