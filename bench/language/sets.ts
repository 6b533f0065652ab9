/** One set of documents and judged queries: a folder of `ud-ir`. */
export interface RetrievalSet {
  readonly name: string;
  /** Its language as releases write it: with Twitter's old codes. */
  readonly code: string;
  /** One of the 20 whose mean is the figure of the whole. */
  readonly core: boolean;
  /** In the index of all languages: one set a language. */
  readonly mixed: boolean;
}

const CORE = 'ru-social uk en-tweets it fr es pt de ar fa ur hi tr id bg sr el zh ja th'.split(' ');
const FURTHER = 'pl nl ro hy he'.split(' ');
/** Second sets of a language that has one above. */
const SECOND = 'ru en it-tweets zh-hant'.split(' ');

const CODES: Readonly<Record<string, string>> = {
  'ru-social': 'ru',
  'en-tweets': 'en',
  'it-tweets': 'it',
  'zh-hant': 'zh-tw',
  id: 'in',
  he: 'iw',
};

export const RETRIEVAL_SETS: readonly RetrievalSet[] = [...CORE, ...FURTHER, ...SECOND].map((name) => ({
  name,
  code: CODES[name] ?? name,
  core: CORE.includes(name),
  mixed: !SECOND.includes(name),
}));

/** Files of word pairs, by ISO 639-3 code, and the code of each language in releases. */
export const PAIR_SETS: Readonly<Record<string, string>> = {
  rus: 'ru',
  ukr: 'uk',
  eng: 'en',
  fra: 'fr',
  spa: 'es',
  ita: 'it',
  por: 'pt',
  deu: 'de',
  ara: 'ar',
  fas: 'fa',
  urd: 'ur',
  hin: 'hi',
  tur: 'tr',
  ind: 'in',
  bul: 'bg',
  hbs: 'sr',
  ell: 'el',
  heb: 'iw',
  pol: 'pl',
  nld: 'nl',
  ron: 'ro',
  hye: 'hy',
  cat: 'ca',
  ces: 'cs',
  dan: 'da',
  swe: 'sv',
  nob: 'no',
  fin: 'fi',
  hun: 'hu',
  lav: 'lv',
  lit: 'lt',
  est: 'et',
  eus: 'eu',
  glg: 'gl',
  gle: 'ga',
  ben: 'bn',
  ckb: 'ckb',
  slk: 'sk',
  slv: 'sl',
  mkd: 'mk',
  bel: 'be',
  aze: 'az',
  kat: 'ka',
  sqi: 'sq',
};

/** Files of spelling variants, and the code of each language in releases. */
export const VARIANT_SETS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'ru uk de ar fa ur tr el fr es pt it hi sr bg pl ro ja zh en'.split(' ').map((name) => [name, name]),
  ),
  digits: 'en',
};
