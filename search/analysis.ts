import type { estypes } from '@elastic/elasticsearch';
import { buildChain, without, type Chain } from './chain.ts';
import { RECIPES, type Analysis, type Recipe } from './recipes.ts';

/** Analyzer of the unstemmed fields that words, phrases and exact matching use. */
export const FOLDED_ANALYZER = 'folded';
/** Analyzer of what is asked for exactly: letters stay as they are. */
export const EXACT_ANALYZER = 'exact';
/** Analyzer of phrases in which a word is left open: the folded one, and GAP is a word that is not looked for. */
export const GAPS_ANALYZER = 'folded_gaps';
/** Stands in a phrase for any one word. It is written in a script that nobody has used for centuries (U+2C1E). */
export const GAP = '\u2C1E\u2C1E';
/** Keywords compared without case: handles and hashtags. */
export const CASELESS_NORMALIZER = 'caseless';
/** Keywords compared without case, spaces and underscores: names of clients. */
export const LOOSE_NORMALIZER = 'loose';

/**
 * Marks that folding would take away though they make other words: the viramas of India's scripts, Thai tone marks, and
 * the voicing of kana. The breve of й is no mark but a part of the letter.
 */
const KEPT_MARKS = '[^[:ccc=9:]\\u0419\\u0439\\u0E47-\\u0E4E\\u3040-\\u30FF]';
/** Folds letters, digits and widths of all scripts, and drops what cannot be seen, the zero-width non-joiner too. */
export const ICU_FOLDED: Chain = {
  ...buildChain({}),
  filter: [
    { type: 'icu_normalizer', name: 'nfkc_cf' },
    { type: 'icu_folding', unicode_set_filter: KEPT_MARKS },
    'decimal_digit',
  ],
};
/** What a server without ICU can do: Latin accents, case, digits of all scripts. */
const PLAIN_FOLDED: Chain = buildChain({ fold: ['asciifolding'] });

/** Invisible characters: readers cannot type them, and the query language drops most. */
const UNSEEN = without('\\p{Cf}+');
/**
 * Words as the folded analyzer tells them apart, with case, accents and widths as written: only the two ways to encode
 * an accent are one, since nobody can see or choose them.
 */
const EXACT: Chain = { ...buildChain({}), filter: [{ type: 'icu_normalizer', name: 'nfc' }, UNSEEN] };
const PLAIN_EXACT: Chain = { ...buildChain({}), filter: [UNSEEN] };

/** A stop filter leaves the place of a word open, and a phrase then asks for any one word there. */
const withGaps = (chain: Chain): Chain => ({
  ...chain,
  filter: [{ type: 'stop', stopwords: [GAP] }, ...chain.filter],
});
const NO_SPACES: estypes.AnalysisCharFilterDefinition = {
  type: 'pattern_replace',
  pattern: '[\\s_]+',
  replacement: '',
};

/** What a server can do of what we would use. */
export interface Capabilities {
  /** The filters `icu_folding` and `icu_normalizer` are there. */
  readonly icuFolding: boolean;
  /** For each recipe that the server can serve, which of its analyses: 0 is the best. */
  readonly recipes: ReadonlyMap<string, number>;
}

/** A server with all official plugins and dictionaries, as the embedded engine and the Docker image have them. */
export const FULL_CAPABILITIES: Capabilities = {
  icuFolding: true,
  recipes: new Map(RECIPES.map(({ key }) => [key, 0])),
};

/** `settings.analysis` of every index. */
export function buildAnalysis({ icuFolding, recipes }: Capabilities): estypes.IndicesIndexSettingsAnalysis {
  const parts = new PartNames();
  const folded = icuFolding ? ICU_FOLDED : PLAIN_FOLDED;
  const analyzers = served(recipes).flatMap(({ key, analysis: { index, query } }) => [
    ...(typeof index === 'string' ? [] : [[indexAnalyzer(key), parts.name(index)] as const]),
    ...(query === undefined ? [] : [[queryAnalyzer(key), parts.name(query)] as const]),
  ]);
  return {
    analyzer: {
      [FOLDED_ANALYZER]: parts.name(folded),
      [GAPS_ANALYZER]: parts.name(withGaps(folded)),
      [EXACT_ANALYZER]: parts.name(icuFolding ? EXACT : PLAIN_EXACT),
      ...Object.fromEntries(analyzers),
    },
    normalizer: {
      [CASELESS_NORMALIZER]: { type: 'custom', filter: ['lowercase'] },
      [LOOSE_NORMALIZER]: {
        type: 'custom',
        char_filter: [parts.charFilter(NO_SPACES)],
        filter: ['lowercase'],
      },
    },
    char_filter: parts.charFilters,
    filter: parts.filters,
  };
}

/** Mapping of `stemmed`: one text sub-field for each recipe that the server can serve. */
export function buildStemmedProperties({ recipes }: Capabilities): Record<string, estypes.MappingProperty> {
  return Object.fromEntries(
    served(recipes).map(({ key, analysis: { index, query } }) => [
      key,
      {
        type: 'text',
        analyzer: typeof index === 'string' ? index : indexAnalyzer(key),
        ...(query !== undefined && { search_analyzer: queryAnalyzer(key) }),
        // Matches in it count the same, however long the text is (query/compile.ts).
        norms: false,
      },
    ]),
  );
}

const indexAnalyzer = (key: Recipe['key']): string => `stemmed_${key}`;
const queryAnalyzer = (key: Recipe['key']): string => `stemmed_${key}_query`;

const served = (
  recipes: Capabilities['recipes'],
): readonly { readonly key: string; readonly analysis: Analysis }[] =>
  RECIPES.flatMap(({ key, analyses }) => {
    const analysis = analyses[recipes.get(key) ?? analyses.length];
    return analysis === undefined ? [] : [{ key, analysis }];
  });

/** An index refers to parts with options by name: equal parts get one name. */
class PartNames {
  readonly charFilters: Record<string, estypes.AnalysisCharFilterDefinition> = {};
  readonly filters: Record<string, estypes.AnalysisTokenFilterDefinition> = {};

  name({ char_filter, tokenizer, filter }: Chain): estypes.AnalysisAnalyzer {
    return {
      type: 'custom',
      tokenizer,
      char_filter: char_filter.map((part) => this.charFilter(part)),
      filter: filter.map((part) => (typeof part === 'string' ? part : nameIn(this.filters, part))),
    };
  }

  charFilter(part: estypes.AnalysisCharFilterDefinition): string {
    return nameIn(this.charFilters, part);
  }
}

function nameIn<Part extends { readonly type: string }>(named: Record<string, Part>, part: Part): string {
  const text = JSON.stringify(part);
  const known = Object.entries(named).find(([, other]) => JSON.stringify(other) === text);
  if (known !== undefined) return known[0];
  const name = `${part.type}_${Object.keys(named).length + 1}`;
  named[name] = part;
  return name;
}
