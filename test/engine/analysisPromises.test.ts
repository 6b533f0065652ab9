import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { words } from '../support/analyze.ts';
import { realData } from '../support/realData.ts';
import { useTestIndices } from '../support/testPrefix.ts';

/** Analyzers that the file names but Elasticsearch does not: what the promise of the source was tested with. */
const OWN_ANALYZERS = {
  'arabic-nostop': { type: 'arabic', stopwords: '_none_' },
  'ar:norm-only': { type: 'custom', tokenizer: 'whitespace', filter: ['arabic_normalization'] },
  'fa:norm-only': { type: 'custom', tokenizer: 'whitespace', filter: ['persian_normalization'] },
  'hi:norm-only': { type: 'custom', tokenizer: 'whitespace', filter: ['hindi_normalization'] },
  'sr:norm-only': { type: 'custom', tokenizer: 'whitespace', filter: ['serbian_normalization'] },
  'uk:morfologik': { type: 'ukrainian' },
} as const;

const file = realData('language/promises.tsv');
const rows = (file === undefined ? [] : readFileSync(file, 'utf8').trimEnd().split('\n').slice(1)).map(
  (line) => line.split('\t'),
);

describe.skipIf(file === undefined)("promises of Elasticsearch's and Lucene's own tests", () => {
  const { client, prefix } = useTestIndices();
  const index = `${prefix}-promises`;

  beforeAll(() =>
    client.transport.request({
      method: 'PUT',
      path: `/${index}`,
      body: { settings: { analysis: { analyzer: OWN_ANALYZERS } } },
    }),
  );

  it('has every row', () => {
    expect(rows).toHaveLength(106);
  });

  it.each(rows)('%s: %s makes of %s: %s', async (_source, analyzer = '', text = '', expected = '') => {
    const made = await words(client, { analyzer }, text, index);
    expect(made.join(' ')).toBe(expected);
  });
});
