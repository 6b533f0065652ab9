import { beforeAll, describe, expect, test } from 'vitest';
import { probeCapabilities } from '../../indexer/capabilities.ts';
import { FOLDED_ANALYZER, type Capabilities } from '../../search/analysis.ts';
import { buildLoadSettings } from '../../search/indices.ts';
import { RECIPES } from '../../search/recipes.ts';
import { words } from '../support/analyze.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const { client, prefix } = useTestIndices();
const index = `${prefix}-recipes`;
const plain = `${prefix}-plain`;
const read = (analyzer: string, text: string, where = index): Promise<string[]> =>
  words(client, { analyzer }, text, where);

let capabilities: Capabilities;

beforeAll(async () => {
  ({ capabilities } = await probeCapabilities(client));
  await client.indices.create({ index, settings: buildLoadSettings(capabilities) });
  const last = new Map(RECIPES.map(({ key, analyses }) => [key, analyses.length - 1]));
  await client.indices.create({
    index: plain,
    settings: buildLoadSettings({
      icuFolding: false,
      recipes: new Map([...last].filter(([key]) => key !== 'uk')),
    }),
  });
});

test('the server serves every recipe', () => {
  expect([...capabilities.recipes.keys()]).toEqual(RECIPES.map(({ key }) => key));
});

describe('the exact field', () => {
  test.each([
    ['accents and case', 'ÉTÉ Straße', 'ete strasse'],
    ['ё', 'ёлка', 'елка'],
    ['digits of all scripts', '١٢ ۱۲ १२ ๑๒ １２', '12 12 12 12 12'],
    ['apostrophes', 'об’єкт обʼєкт об`єкт об´єкт', "об'єкт об'єкт об'єкт об'єкт"],
    ['skin tones and variation selectors', '👍🏽 ❤️ ❤', '👍 ❤ ❤'],
    ['underscores', '#Вьетнаму_2016', 'вьетнаму 2016'],
    ['zero-width non-joiners', 'می‌خواهم', 'میخواهم'],
    ['tatweel', 'مـحـمـد', 'محمد'],
    ['half-width kana', 'ｶﾞｲﾄﾞ', 'ガイド'],
    ['stop words', 'To be or not to be', 'to be or not to be'],
  ])('makes one of %s', async (_, text, expected) => {
    const folded = await read(FOLDED_ANALYZER, text);
    // Folding decides what a letter becomes; what counts is that both sides become the same.
    expect(folded).toEqual(await read(FOLDED_ANALYZER, expected));
    expect(folded).toHaveLength(expected.split(' ').length);
  });

  test.each([
    ['Thai tones', 'มา', 'ม้า'],
    ['й', 'мой', 'мои'],
    ['voiced kana', 'かき', 'かぎ'],
    ['a virama', 'पका', 'पक्का'],
  ])('tells apart %s', async (_, one, other) => {
    expect(await read(FOLDED_ANALYZER, one)).not.toEqual(await read(FOLDED_ANALYZER, other));
  });

  test('without ICU folds what it can', async () => {
    const text = 'ÉTÉ ١٢ #new_york об’єкт 👍🏽';
    expect(await read(FOLDED_ANALYZER, text, plain)).toEqual(['ete', '12', 'new', 'york', "об'єкт", '👍']);
  });
});

/** Forms of one word, by recipe. */
const FORMS: readonly (readonly [key: string, forms: string])[] = [
  ['en', 'running runs'],
  ['ru', 'выборы выборов выборами'],
  ['ru', 'за\u0301мок замок'],
  ['ru', 'ёлки елки'],
  ['ar', 'كتابك كتاب'],
  ['ar', 'إيران ایران'],
  ['ur', 'کتابیں کتابوں کتاب'],
  ['ur', 'کہانیاں کہانیوں'],
  ['ps', 'کابل كابل'],
  ['fr', 'parlait parlé'],
  ['fr', 'l’élection élections'],
  ['es', 'comieron comiendo'],
  ['it', 'mangiavano mangiando'],
  ['it', 'dell’elezione elezioni'],
  ['pt', 'falavam falando'],
  ['de', 'Häuser Haus'],
  ['tr', "Türkiye'nin Türkiye"],
  ['uk', 'президентові президентом'],
  ['bg', 'изборите избори избор'],
  ['mk', 'градовите градови'],
  ['mk', 'пишувам пишува'],
  ['sr', 'državama државе'],
  ['id', 'makanan makan'],
  ['hi', 'किताबें किताब'],
  ['zh', '選舉 选举'],
  ['cjk', 'ｶﾞｲﾄﾞ ガイド'],
  ['el', 'εκλογές ΕΚΛΟΓΕΣ εκλογων'],
  ['el', 'δημοκρατία δημοκρατίας'],
  ['el', 'επικεντρώνει επικεντρώσει'],
  ['he', 'והבחירות בחירות'],
  ['pl', 'wyborami wyborów'],
  ['nl', 'boeken boek'],
  ['ro', 'alegerile alegeri'],
];

describe('the language field', () => {
  test.each(FORMS)('%s: %s are one', async (key, forms) => {
    const analyzer = key === 'uk' ? 'ukrainian' : `stemmed_${key}`;
    const all = await Promise.all(forms.split(' ').map((form) => read(analyzer, form)));
    const [first = []] = all;
    expect(first).not.toEqual([]);
    // A dictionary may know several base forms of one: one in common is enough.
    const common = first.filter((word) => all.every((others) => others.includes(word)));
    expect(common, JSON.stringify(all)).not.toEqual([]);
  });

  test.each([
    ['bg', 'направиха направил направи'],
    ['sr', 'predstavljala представљати'],
  ])('%s: %s are one without a dictionary too', async (key, forms) => {
    const [one, ...others] = await Promise.all(
      forms.split(' ').map((form) => read(`stemmed_${key}`, form, plain)),
    );
    for (const other of others) expect(other).toEqual(one);
  });

  test('Thai and Khmer are cut into words', async () => {
    expect(await read('stemmed_th', 'ฉันรักการเลือกตั้ง')).toContain('เลือก');
    expect(await read('stemmed_th', 'នៅកម្ពុជា')).toEqual(['នៅ', 'កម្ពុជា']);
  });

  test('who asks for a Persian verb with its prefix finds it without, and who asks in two words finds both', async () => {
    expect(await read('stemmed_fa_query', 'می‌روند')).toEqual(await read('stemmed_fa_query', 'روند'));
    expect(await read('stemmed_fa', 'می‌روند')).toEqual(await read('stemmed_fa_query', 'می روند'));
    expect(await read('stemmed_fa_query', 'کتاب‌هایی')).toEqual(await read('stemmed_fa', 'كتاب'));
  });

  test.each(RECIPES.map(({ key }) => key))(
    '%s keeps words of Latin letters as they are written alike',
    async (key) => {
      const analyzer = key === 'uk' ? 'ukrainian' : `stemmed_${key}`;
      expect(await read(analyzer, 'NATO 2016')).toEqual(await read(analyzer, 'nato 2016'));
    },
  );
});
