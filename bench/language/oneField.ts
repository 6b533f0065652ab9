import type { estypes } from '@elastic/elasticsearch';
import type { Client } from '../../common/client.ts';
import { STEMMED } from '../../search/indexedTweet.ts';
import { languageOf } from '../../search/languages.ts';
import type { Clause } from '../../search/query/clause.ts';
import { compileQuery } from '../../search/query/compile.ts';
import { parseQuery } from '../../search/query/parse.ts';
import { RESULT_WINDOW } from '../../server/address/searchParams.ts';

/**
 * Asks the site's query, less the fields of all languages but one, in the tweets of all languages.
 * @returns tweet ids, best first
 */
export async function askOneField(
  client: Client,
  index: string,
  text: string,
  lang: string,
): Promise<readonly string[]> {
  const { query } = parseQuery(text);
  const { recipe } = languageOf(lang);
  const own = `${STEMMED}.${recipe ?? ''}`;
  const clause = JSON.stringify(query && compileQuery(query), (key, value: unknown) =>
    key === 'fields' && Array.isArray(value) ? [own] : value,
  );
  const sort: estypes.Sort = [{ _score: { order: 'desc' } }, { id: { order: 'desc' } }];
  const body = { query: JSON.parse(clause) as Clause, sort, size: RESULT_WINDOW, _source: ['id'] };
  const { hits } = await client.search<{ readonly id: string }>({ index, ...body });
  return hits.hits.map(({ _source }) => _source?.id ?? '');
}
