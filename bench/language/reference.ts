/** What is known of a retrieval set without this project; all from 0 to 1. */
export interface RetrievalReference {
  /** nDCG@10 of the words as written alone. */
  readonly exact: number;
  /** Elasticsearch's own analyzer for the language, beside the words as written; undefined: it has none. */
  readonly stock: { readonly f1: number; readonly ndcg: number } | undefined;
  /** The best that was found with Lucene's analyzers and public dictionaries; `ndcg` beside the words as written. */
  readonly best: { readonly f1: number; readonly ndcg: number | undefined };
  /** Goal for the recall of documents that hold only other forms. */
  readonly otherForms?: number;
}

/**
 * Figures of Lucene 10.5.0 alone, each set in an index of its own, for twice as many queries: those that are measured
 * here are every second one of them.
 */
export const RETRIEVAL_REFERENCE: Readonly<Record<string, RetrievalReference>> = {
  'ru-social': row(0.57, [0.86, 0.9], [0.9, 0.91], 0.8),
  ru: row(0.58, [0.88, 0.91], [0.9, 0.91], 0.8),
  uk: row(0.61, undefined, [0.96, 0.98], 0.8),
  'en-tweets': row(0.66, [0.84, 0.89], [0.84, 0.89], 0.8),
  en: row(0.68, [0.83, 0.89], [0.83, 0.89], 0.8),
  'it-tweets': row(0.6, [0.72, 0.75], [0.77, 0.86], 0.7),
  it: row(0.6, [0.72, 0.75], [0.78, 0.84], 0.7),
  fr: row(0.59, [0.81, 0.86], [0.91, 0.94], 0.8),
  es: row(0.63, [0.77, 0.81], [0.85, 0.93], 0.8),
  pt: row(0.63, [0.76, 0.8], [0.78, 0.87], 0.7),
  de: row(0.62, [0.82, 0.85], [0.82, 0.85], 0.5),
  ar: row(0.5, [0.68, 0.73], [0.7, 0.78], 0.5),
  fa: row(0.68, [0.79, 0.87], [0.81, 0.87], 0.7),
  ur: row(0.69, undefined, [0.76, 0.7], 0.45),
  hi: row(0.64, [0.86, 0.92], [0.87, 0.92], 0.8),
  tr: row(0.54, [0.7, 0.76], [0.71, 0.76], 0.5),
  id: row(0.68, [0.69, 0.83], [0.69, 0.83], 0.7),
  bg: row(0.6, [0.81, 0.83], [0.92, 0.95], 0.8),
  sr: row(0.6, [0.86, 0.89], [0.92, 0.95], 0.8),
  el: row(0.6, [0.8, 0.86], [0.8, 0.86], 0.7),
  pl: row(0.56, undefined, [0.92, 0.97]),
  nl: row(0.65, [0.74, 0.78], [0.78, 0.81]),
  ro: row(0.59, [0.78, 0.85], [0.86, 0.89]),
  hy: row(0.57, [0.7, 0.76], [0.7, 0.76]),
  he: row(0.52, undefined, [0.64, undefined]),
  zh: row(0.97, [0.96, 0.97], [0.96, 0.97]),
  ja: row(0.94, [0.93, 0.95], [0.93, 0.95]),
  th: row(0.08, [0.66, 0.69], [0.73, 0.75]),
};

/** Figures of the whole: the mean of the 20 core sets. */
export const MACRO_REFERENCE = { exact: 0.621, stock: 0.823, best: 0.877, goal: 0.85 } as const;

/** How far a language may fall below its stock figure. */
export const STOCK_MARGIN = 0.02;

function row(
  exact: number,
  stock: readonly [f1: number, ndcg: number] | undefined,
  best: readonly [f1: number, ndcg: number | undefined],
  otherForms?: number,
): RetrievalReference {
  return {
    exact,
    stock: stock && { f1: stock[0], ndcg: stock[1] },
    best: { f1: best[0], ndcg: best[1] },
    ...(otherForms !== undefined && { otherForms }),
  };
}

/** Share of the variants of a kind that must match, both ways. */
export const VARIANT_GOAL = 0.95;

/** Share of spelling variants that match: folded by ICU, and by Elasticsearch's own analyzer where there is one. */
export const VARIANT_REFERENCE: Readonly<Record<string, readonly [folded: number, stock?: number]>> = {
  'ru yo>ye': [1, 1],
  "uk apostrophe U+2019/U+02BC/'": [1],
  'de umlaut>ae/oe/ue': [0, 0.99],
  'de umlaut>a/o/u': [1, 1],
  'de ß>ss': [1, 1],
  'ar hamza-alef>alef': [1, 1],
  'ar teh-marbuta>heh': [1, 1],
  'ar alef-maksura>yeh': [1, 1],
  'ar tatweel': [1, 1],
  'ar persian yeh/keheh': [1, 0],
  'fa arabic yeh/kaf': [1, 0.96],
  'fa ZWNJ>space': [0.01, 0.93],
  'fa ZWNJ removed': [1, 0.27],
  'ur arabic yeh/kaf/heh': [0.71],
  'ur heh-goal>heh only': [0],
  'tr asciified': [1, 0.13],
  'tr UPPER (Turkish)': [1, 1],
  'el no accent': [1, 1],
  'el UPPER no accent': [1, 1],
  'fr no accent': [1, 0.88],
  'es no accent (keeps ñ)': [1, 0.95],
  'pt no accent': [1, 0.88],
  'it no accent': [1, 0.77],
  'hi nukta dropped': [1, 1],
  'sr latin>cyrillic': [0, 1],
  'sr no accent': [1, 0.97],
  'pl no accent': [1],
  'ro comma>cedilla': [1, 0.99],
  'ro no accent': [1, 0.33],
  'ja katakana halfwidth': [1, 1],
  'zh simplified>traditional': [0, 0],
  'digits arabic-indic': [1, 0],
  'digits persian/urdu': [1, 0],
  'digits devanagari': [1, 0],
  'digits thai': [1, 0],
  'digits fullwidth': [1, 0],
};

/** Most unrelated pairs that may match, and how far pairs of the same prefix may go beyond the stock analyzer. */
export const UNRELATED_GOAL = 0.001;
export const SAME_PREFIX_MARGIN = 0.02;

/** Shares of word pairs that match, by the analyzer alone. */
export interface PairReference {
  /** Pairs of one lemma: Elasticsearch's own analyzer, and the best other one that was tried. */
  readonly stock?: number;
  readonly best?: number;
  /**
   * Pairs of the same four first letters: Elasticsearch's own analyzer, or that of an official plugin. Some are real
   * relatives (`reunite`, `unite`), so it is no fault to match a few.
   */
  readonly samePrefix?: number;
}

export const PAIR_REFERENCE: Readonly<Record<string, PairReference>> = {
  rus: { stock: 0.863, samePrefix: 0.041 },
  eng: { stock: 0.957, samePrefix: 0.033 },
  ukr: { best: 0.957, samePrefix: 0.005 },
  bul: { stock: 0.345, samePrefix: 0.02 },
  deu: { stock: 0.473, best: 0.496, samePrefix: 0.013 },
  fra: { stock: 0.122, best: 0.745, samePrefix: 0.01 },
  spa: { stock: 0.125, best: 0.824, samePrefix: 0.002 },
  ita: { stock: 0.008, best: 0.805, samePrefix: 0.001 },
  por: { stock: 0.068, best: 0.908, samePrefix: 0.001 },
  ara: { stock: 0.313, best: 0.506, samePrefix: 0.051 },
  fas: { stock: 0, samePrefix: 0 },
  hin: { stock: 0.723 },
  urd: { best: 0.41 },
  tur: { stock: 0.583, samePrefix: 0.011 },
  ind: { stock: 0.791, samePrefix: 0.003 },
  hbs: { stock: 0.581, samePrefix: 0.033 },
  ell: { stock: 0.714, samePrefix: 0.099 },
  pol: { best: 0.976, samePrefix: 0.039 },
  nld: { stock: 0.308, samePrefix: 0.006 },
  ces: { stock: 0.787, samePrefix: 0.075 },
  dan: { stock: 0.875, samePrefix: 0.047 },
  swe: { stock: 0.699, samePrefix: 0.081 },
  nob: { stock: 0.727, samePrefix: 0.045 },
  fin: { stock: 0.411, samePrefix: 0.006 },
  hun: { stock: 0.655, samePrefix: 0.035 },
  ron: { stock: 0.711, samePrefix: 0.159 },
  cat: { stock: 0.767, samePrefix: 0.112 },
  hye: { stock: 0.257, samePrefix: 0.053 },
  ben: { stock: 0.227, samePrefix: 0 },
  lav: { stock: 0.825, samePrefix: 0.179 },
  lit: { stock: 0.473, samePrefix: 0.133 },
  est: { stock: 0.367, samePrefix: 0.047 },
  glg: { stock: 0.674, samePrefix: 0.089 },
  gle: { stock: 0.073, samePrefix: 0.014 },
  eus: { stock: 0.002, samePrefix: 0.041 },
  ckb: { stock: 0.004, samePrefix: 0 },
};

/** What may be lost where all language fields are asked instead of the right one, as nDCG and as recall. */
export const UNKNOWN_LANGUAGE_LOSS = { ndcg: 0.02, recall: 0 } as const;

/**
 * What Lucene's analyzers alone gave in one index of 23 languages. Known: of the language fields the right one is asked, in
 * the tweets of all languages. A reader who chooses a language loses those other tweets too, which Lucene's figures do
 * not know: alone in its index Spanish had a precision of .76 and more, here .62.
 */
export const MIXED_REFERENCE = {
  known: { ndcg: 0.816, precision: 0.799, recall: 0.866 },
  unknown: { ndcg: 0.804, precision: 0.746, recall: 0.866 },
} as const;

/** Recall that may be lost where 30 % of the Russian tweets are labelled as other Cyrillic languages. */
export const WRONG_LABEL_LOSS = 0.02;

/** Share of the words of hashtags with capitals that must be found; by splitting at case Lucene alone finds .82. */
export const HASHTAG_WORD_GOAL = 0.8;
