import type { estypes } from '@elastic/elasticsearch';

/** How the words of one language are indexed: an analyzer, and what to do where the server does not have it. */
export interface Recipe {
  readonly analyzer: string;
  /** Name of the sub-field below `stemmed`. */
  readonly key: string;
}

/** One row a recipe: key (as in languages.ts) and the analyzer's name in Elasticsearch or an official plugin of it. */
export const RECIPES: readonly Recipe[] = Object.entries({
  en: 'english',
  ru: 'russian',
  ar: 'arabic',
  fa: 'persian',
  fr: 'french',
  es: 'spanish',
  // `portuguese` is a light stemmer that leaves verbs alone.
  pt: 'brazilian',
  it: 'italian',
  de: 'german',
  tr: 'turkish',
  uk: 'ukrainian',
  bg: 'bulgarian',
  sr: 'serbian',
  id: 'indonesian',
  hi: 'hindi',
  cjk: 'cjk',
  th: 'thai',
  el: 'greek',
  pl: 'polish',
  nl: 'dutch',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  sv: 'swedish',
  no: 'norwegian',
  fi: 'finnish',
  hu: 'hungarian',
  ro: 'romanian',
  lv: 'latvian',
  lt: 'lithuanian',
  et: 'estonian',
  eu: 'basque',
  gl: 'galician',
  hy: 'armenian',
  bn: 'bengali',
  ckb: 'sorani',
  ga: 'irish',
}).map(([key, analyzer]) => ({ key, analyzer }));

/** Folds letters, digits and widths of all scripts; needs the ICU plugin. */
const ICU_FOLDED: estypes.AnalysisAnalyzer = {
  type: 'custom',
  tokenizer: 'standard',
  filter: ['icu_folding'],
};
/** What a server without ICU can do: Latin accents, case, digits of all scripts. */
const PLAIN_FOLDED: estypes.AnalysisAnalyzer = {
  type: 'custom',
  tokenizer: 'standard',
  filter: ['lowercase', 'asciifolding', 'decimal_digit'],
};

/** Analyzer of the unstemmed field that words, phrases and exact matching use. */
export const FOLDED_ANALYZER = 'folded';
/** Keywords compared without case: handles and hashtags. */
export const CASELESS_NORMALIZER = 'caseless';

/** What a server can do of what we would use. */
export interface Capabilities {
  /** The `icu_folding` filter is there. */
  readonly icuFolding: boolean;
  /** Keys of recipes whose analyzer is there. */
  readonly recipes: ReadonlySet<string>;
}

/** A server with all official plugins, as the embedded engine and the Docker image have them. */
export const FULL_CAPABILITIES: Capabilities = {
  icuFolding: true,
  recipes: new Set(RECIPES.map((recipe) => recipe.key)),
};

/** `settings.analysis` of every index. */
export function buildAnalysis(capabilities: Capabilities): estypes.IndicesIndexSettingsAnalysis {
  return {
    analyzer: { [FOLDED_ANALYZER]: capabilities.icuFolding ? ICU_FOLDED : PLAIN_FOLDED },
    normalizer: { [CASELESS_NORMALIZER]: { type: 'custom', filter: ['lowercase'] } },
  };
}

/** Mapping of `stemmed`: one text sub-field for each recipe that the server can serve. */
export function buildStemmedProperties(capabilities: Capabilities): Record<string, estypes.MappingProperty> {
  const served = RECIPES.filter((recipe) => capabilities.recipes.has(recipe.key));
  return Object.fromEntries(served.map(({ key, analyzer }) => [key, { type: 'text', analyzer }]));
}
