import { languageOf } from '../../../search/languages.ts';
import {
  USED_NAMES,
  type AccountPortrait,
  type UsedName,
  type UsedValue,
} from '../../accounts/portraitAnswer.ts';
import { FACETS } from '../../address/facetNames.ts';
import { firstPage, searchUrl, type SearchParams } from '../../address/searchParams.ts';
import { count } from '../../helpers/count.ts';
import { counted } from '../../helpers/counted.ts';
import { facetValueLabel } from '../facet/facetList.ts';
import { usedColumns, type UsedColumn } from './usedColumns.ts';

/** What an account used over time: values by quarters, or by years, whose numbers are links. */
export interface UsedTable {
  readonly columns: readonly string[];
  /** Columns with those of the value and of all its tweets. */
  readonly width: number;
  readonly groups: readonly { readonly label: string; readonly rows: readonly UsedRow[] }[];
}

export interface UsedRow {
  readonly label: string;
  /** All tweets of the account with the value. */
  readonly url: string;
  readonly tweets: number;
  readonly cells: readonly UsedCell[];
}

export interface UsedCell {
  /** Empty where there are none. */
  readonly tweets: string;
  readonly url: string;
  /** `English, 2014: 1,234 tweets` */
  readonly title: string;
  /** 0 to 5: how dark the cell is. */
  readonly level: number;
}

/** Shades of a cell that has tweets. */
const LEVELS = 5;

/** @param params the search for the account's tweets. @returns undefined where there are none */
export function usedTable(
  params: SearchParams,
  { used, contacts }: Pick<AccountPortrait, 'used' | 'contacts'>,
): UsedTable | undefined {
  const handles = new Map(
    contacts.mentions.flatMap(({ id, held }) => (held?.screen_name ? [[id, held.screen_name]] : [])),
  );
  const quarters = Object.values(used).flatMap((values) =>
    values.flatMap((value) => value.quarters.map(({ from }) => from)),
  );
  const columns = usedColumns(quarters);
  if (columns.length === 0) return undefined;
  return {
    columns: columns.map(({ label }) => label),
    width: columns.length + 2,
    groups: USED_NAMES.filter((name) => used[name].length > 0).map((name) => ({
      label: FACETS[name].label,
      rows: rowsOf(params, name, used[name], columns, handles),
    })),
  };
}

function rowsOf(
  params: SearchParams,
  name: UsedName,
  values: readonly UsedValue[],
  columns: readonly UsedColumn[],
  handles: ReadonlyMap<string, string>,
): readonly UsedRow[] {
  const counts = values.map(({ quarters }) =>
    columns.map(({ has }) =>
      quarters.filter(({ from }) => has(from)).reduce((total, { tweets }) => total + tweets, 0),
    ),
  );
  const largest = Math.max(1, ...counts.flat());
  return values.map(({ value, tweets }, at) => {
    const label = labelOf(name, value, handles);
    const search = { ...params, include: { ...params.include, [name]: [value] } };
    return {
      label,
      url: searchUrl(firstPage(search)),
      tweets,
      cells: columns.map(({ label: time, from, to }, column) => {
        const number = counts[at]?.[column] ?? 0;
        return {
          tweets: number === 0 ? '' : count(number),
          url: searchUrl(firstPage({ ...search, dateFrom: from, dateTo: to })),
          title: `${label}, ${time}: ${counted(number, 'tweet')}`,
          // By the root, so that what is rare beside what is common can still be seen.
          level: Math.ceil(LEVELS * Math.sqrt(number / largest)),
        };
      }),
    };
  });
}

function labelOf(name: UsedName, value: string, handles: ReadonlyMap<string, string>): string {
  if (name === 'lang') return facetValueLabel(name, value, languageOf(value).name);
  return facetValueLabel(name, value, name === 'mention' ? handles.get(value) : undefined);
}
