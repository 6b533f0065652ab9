import { shortHash } from '../archive/archiveBuild.ts';
import { inOrder } from '../address/paramNames.ts';
import { searchUrl, type SearchParams } from '../address/searchParams.ts';
import type { Export } from './tweetExport.ts';

/** Letters and digits of a query, and of a list of campaigns, that the name repeats. */
const LONGEST_PART = 40;
const HASH_LENGTH = 8;

/**
 * Name of a downloaded file, in ASCII that every file system takes:
 * `murmuration_<query>_<campaigns>_<first day>_<last day>_<n>rows_<hash>.csv`. Parts that say nothing are left out.
 * The hash is that of the search and of what was indexed: files of one name hold the same.
 * @param build Searcher.build
 * @param suffix such as `.csv`
 */
export function exportFileName(
  params: SearchParams,
  { total, span }: Pick<Export<unknown>, 'total' | 'span'>,
  build: string,
  suffix: string,
): string {
  const parts = [
    'murmuration',
    toSlug(params.q),
    inOrder(params.include.campaign).join('-').slice(0, LONGEST_PART),
    ...(span === undefined ? [] : [toDay(span.from), toDay(span.to)]),
    `${total}rows`,
    shortHash(`${searchUrl(params)}\n${build}`, HASH_LENGTH),
  ];
  return parts.filter((part) => part !== '').join('_') + suffix;
}

const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Latin letters without their accents, and digits; the letters of other scripts are left to the hash. */
const toSlug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, LONGEST_PART)
    .replace(/-$/, '');
