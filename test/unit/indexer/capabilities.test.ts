import { errors } from '@elastic/elasticsearch';
import { expect, test } from 'vitest';
import type { Client } from '../../../common/client.ts';
import { probeCapabilities } from '../../../indexer/capabilities.ts';
import { FULL_CAPABILITIES } from '../../../search/analysis.ts';

/** A server that refuses chains with any of these names. */
function serverWithout(...names: string[]): Client {
  const analyze = async (chain: unknown): Promise<unknown> => {
    const text = JSON.stringify(chain);
    if (names.some((name) => text.includes(`"${name}"`))) throw responseError(400);
    return { tokens: [] };
  };
  return { indices: { analyze } } as unknown as Client;
}

const responseError = (statusCode: number): Error =>
  new errors.ResponseError({ statusCode, body: {}, headers: {}, warnings: null, meta: {} as never });

test('a server with everything serves everything at its best, without a warning', async () => {
  expect(await probeCapabilities(serverWithout())).toEqual({ capabilities: FULL_CAPABILITIES, warnings: [] });
});

test('without dictionaries stemmers stand in', async () => {
  const { capabilities, warnings } = await probeCapabilities(serverWithout('hunspell'));
  expect(capabilities.icuFolding).toBe(true);
  expect(capabilities.recipes.get('bg')).toBe(1);
  expect(capabilities.recipes.get('en')).toBe(0);
  expect(warnings).toEqual([
    'Elasticsearch has no Hunspell dictionary of these languages: fewer word forms are found (ru, fr, es, bg, sr, pl, nl, ro).',
  ]);
});

test('without plugins some languages have less, and some nothing', async () => {
  const lacking = ['icu_folding', 'icu_transform', 'icu_tokenizer', 'ukrainian', 'polish_stem'];
  const { capabilities, warnings } = await probeCapabilities(serverWithout(...lacking));
  expect(capabilities.icuFolding).toBe(false);
  expect(capabilities.recipes.has('uk')).toBe(false);
  expect(capabilities.recipes.has('pl')).toBe(false);
  expect(capabilities.recipes.get('zh')).toBe(1);
  expect(warnings).toEqual([
    expect.stringContaining('no icu_folding (plugin analysis-icu)'),
    'Elasticsearch has no plugin analysis-ukrainian: word forms are not found (uk).',
    'Elasticsearch has no plugin analysis-icu: fewer word forms are found (zh, th).',
    'Elasticsearch has no plugin analysis-stempel: word forms are not found (pl).',
  ]);
});

test('a server that fails is not one that lacks', async () => {
  const analyze = async (): Promise<never> => {
    throw responseError(503);
  };
  await expect(probeCapabilities({ indices: { analyze } } as unknown as Client)).rejects.toThrow();
});
