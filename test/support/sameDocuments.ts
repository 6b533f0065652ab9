import type { Client } from '../../common/client.ts';
import { snapshotPages } from '../../common/snapshotPages.ts';
import { differencesOf, type FieldDifference, type Fields } from '../../indexer/verify/differences.ts';
import { askUnkept, indexedFormOf, indexFormOf } from '../../indexer/verify/indexedForm.ts';

/** A document that two indices do not hold alike. */
export interface DocumentDifference {
  readonly id: string;
  /** The index that lacks it; undefined: both have it. */
  readonly lacking?: string;
  readonly fields?: readonly FieldDifference[];
}

const PAGE_SIZE = 1_000;

/**
 * Reads two indices of one kind whole, by id, and tells which documents they do not hold alike: what their sources say,
 * and of fields that a source leaves out the doc values, or whether they are there.
 * `expect(await documentDifferences(client, a, b)).toEqual([])`
 * @param ignored fields that may differ: two loads of the same files differ in `load`
 * @param most of them that are told
 */
export async function documentDifferences(
  client: Client,
  wantedIndex: string,
  foundIndex: string,
  { ignored = ['load'], most = 20 }: { readonly ignored?: readonly string[]; readonly most?: number } = {},
): Promise<readonly DocumentDifference[]> {
  const mayDiffer = new Set(ignored);
  const wanted = documentsById(client, wantedIndex);
  const found = documentsById(client, foundIndex);
  const differences: DocumentDifference[] = [];
  let [want, find] = [await nextOf(wanted), await nextOf(found)];
  while ((want !== undefined || find !== undefined) && differences.length < most) {
    if (find === undefined || (want !== undefined && want.id < find.id)) {
      differences.push({ id: want?.id ?? '', lacking: foundIndex });
      want = await nextOf(wanted);
    } else if (want === undefined || find.id < want.id) {
      differences.push({ id: find.id, lacking: wantedIndex });
      find = await nextOf(found);
    } else {
      const fields = differencesOf(want.form, find.form, mayDiffer);
      if (fields.length > 0) differences.push({ id: want.id, fields });
      [want, find] = [await nextOf(wanted), await nextOf(found)];
    }
  }
  await Promise.all([wanted.return(undefined), found.return(undefined)]);
  return differences;
}

interface Indexed {
  readonly id: string;
  readonly form: Fields;
}

async function* documentsById(client: Client, index: string): AsyncGenerator<Indexed> {
  await client.indices.refresh({ index });
  const { unkept } = await indexFormOf(client, index);
  const search = askUnkept({ match_all: {} }, unkept);
  const pages = snapshotPages<Fields>(client, { index }, { ...search, sort: ['id'], size: PAGE_SIZE });
  for await (const page of pages) {
    for (const hit of page.hits.hits) yield { id: hit._id ?? '', form: indexedFormOf(hit) };
  }
}

const nextOf = async (documents: AsyncGenerator<Indexed>): Promise<Indexed | undefined> => {
  const { value, done } = await documents.next();
  return done === true ? undefined : (value as Indexed);
};
