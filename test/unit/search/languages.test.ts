import { describe, expect, test } from 'vitest';
import { LANGUAGES, languageOf, nativeNameOf } from '../../../search/languages.ts';
import { RECIPES } from '../../../search/recipes.ts';

/** Codes that Twitter documents, its clients know, or releases hold. */
const PUBLISHED_CODES =
  `en ru ar fa fr es pt it de tr uk bg sr in id ur hi hi-Latn zh zh-CN zh-TW ja ko th el iw he pl
  nl ca cs da sv no fi hu ro lv lt et eu gl hy bn ckb ga hr bs sl sk mk ta te ne am bo cy dv gu ht is iu ka km kn lo ml
  mr my or pa ps sd si tl ug vi uz sq so chr fil msa und zxx qam qht qct qme qst art xx`
    .trim()
    .split(/\s+/);

describe('languageOf', () => {
  test.each(PUBLISHED_CODES)('knows %s', (code) => {
    const { name } = languageOf(code);
    expect(name).not.toBe(code);
    expect(name).not.toBe('');
  });

  test.each([
    ['in', 'id'],
    ['iw', 'he'],
    ['fil', 'tl'],
    ['msa', 'ms'],
    ['zh-cn', 'zh-CN'],
    ['zh-Hans', 'zh-CN'],
    ['zh-tw', 'zh-TW'],
    ['zh-Hant', 'zh-TW'],
    ['EN', 'en'],
    [' ru ', 'ru'],
    ['', 'none'],
    ['und', 'und'],
  ])('reads %j as %s', (code, expected) => {
    expect(languageOf(code).code).toBe(expected);
  });

  test('keeps regional codes apart and gives them the recipe of their language', () => {
    expect(languageOf('en-gb')).toMatchObject({ code: 'en-gb', name: 'English (en-gb)', recipe: 'en' });
  });

  test('takes an unknown code as a language that only the folded field serves', () => {
    expect(languageOf('tlh')).toMatchObject({ code: 'tlh', recipe: undefined, htmlLang: undefined });
  });

  test.each(['ar', 'fa', 'ur', 'he', 'ckb', 'ps', 'sd', 'ug', 'dv'])(
    'writes %s from right to left',
    (code) => {
      expect(languageOf(code).direction).toBe('rtl');
    },
  );
});

describe('a language', () => {
  test.each([
    ['ru', 'русский', 'Cyrl'],
    ['fa', 'فارسی', 'Arab'],
    ['uk', 'українська', 'Cyrl'],
    ['zh-TW', '中文（台灣）', 'Hant'],
    ['th', 'ไทย', 'Thai'],
    ['en-gb', 'British English', 'Latn'],
    ['und', 'Undetermined', undefined],
    ['x1', 'x1', undefined],
  ])('%s is called %s by its speakers and written in %s', (code, nativeName, script) => {
    expect(nativeNameOf(languageOf(code))).toBe(nativeName);
    expect(languageOf(code).script).toBe(script);
  });

  test.each(LANGUAGES.filter(({ htmlLang }) => htmlLang !== undefined))('$code has a script', (row) => {
    expect(row.script).toMatch(/^[A-Z][a-z]{3}$/);
    expect(nativeNameOf(row)).not.toBe('');
  });
});

describe('LANGUAGES', () => {
  test('has one row for each code and alias', () => {
    const codes = LANGUAGES.flatMap((row) => [row.code, ...row.aliases].map((code) => code.toLowerCase()));
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('names only recipes that exist, and every recipe serves a language', () => {
    const used = new Set(LANGUAGES.flatMap((row) => row.recipe ?? []));
    expect([...used].sort()).toEqual(RECIPES.map((recipe) => recipe.key).sort());
  });
});
