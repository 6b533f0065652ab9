import { after, buildChain, dictionary, elision, stemmer, without, type Chain, type Steps } from './chain.ts';

/** One way to index the words of a language. */
export interface Analysis {
  /** A chain of ours, or the name of an analyzer that cannot be taken apart. */
  readonly index: Chain | string;
  /** For what is asked for, where that differs. */
  readonly query?: Chain;
  /** What the server must have beside its own modules: an official plugin, or a Hunspell dictionary. */
  readonly needs?: { readonly plugin: string } | { readonly dictionary: string };
}

/** How the words of a language, or of several alike, are indexed. */
export interface Recipe {
  /** Name of the sub-field below `stemmed`; languages.ts names it. */
  readonly key: string;
  /** Best first: the first that the server can build is used. None: the words are found as typed only. */
  readonly analyses: readonly Analysis[];
}

const steps = (given: Steps): Analysis => ({ index: buildChain(given) });
const plugin = (name: string, given: Steps): Analysis => ({ ...steps(given), needs: { plugin: name } });

/** Base forms from a dictionary; the stemmer then does what it can for words that the dictionary does not know. */
const hunspell = (locale: string, { stem = [], ...rest }: Steps): Analysis => ({
  ...steps({ ...rest, stem: [dictionary(locale), ...stem] }),
  needs: { dictionary: locale },
});

const snowball = (language: string, rest: Steps = {}): Steps => ({ ...rest, stem: [stemmer(language)] });

const FRENCH = elision('l m t qu n s j d c jusqu quoiqu lorsqu puisqu');
const ITALIAN = elision('c l all dall dell nell sull coll pell gl agl dagl degl negl sugl un m t s v d');
/** A stress mark over a vowel, as dictionaries and news print it. */
const STRESS = ['\u0301 =>'];
const ARABIC_SCRIPT = ['arabic_normalization', 'persian_normalization'];

const BULGARIAN = snowball('bulgarian', { letters: STRESS });
/** What the stemmer leaves of Bulgarian verbs, where no dictionary knows them; of Macedonian ones too. */
const BULGARIAN_VERBS = without('(?<=\\p{L}{3})(?:[аяеи]хм|[аяеи](?:х|л|м|т|ш|й|н)|и|е)$');
const DUTCH: Steps = {
  stem: [
    {
      type: 'stemmer_override',
      rules: ['fiets=>fiets', 'bromfiets=>bromfiets', 'ei=>eier', 'kind=>kinder'],
    },
    stemmer('dutch'),
  ],
};
const RUSSIAN = snowball('russian', { letters: [...STRESS, 'ё => е', 'Ё => Е'] });

/**
 * Light stemming leaves endings that belong to pronouns and verbs, and prefixes of prepositions and of the imperfect:
 * three letters must remain. The letters of Persian keyboards are taken for the Arabic ones.
 */
const ARABIC: Steps = {
  letters: ['\u06CC => \u064A', '\u06A9 => \u0643', '\u06C1 => \u0647'],
  normalise: ['arabic_normalization'],
  stem: [
    stemmer('arabic'),
    without('(?<=\\p{L}{3})(?:نا|وا|هم|هن|كم|هما|تم|ت|ا|ك)$'),
    without('^(?:[لبفس]?[يتن]|[بلفك])(?=\\p{L}{3})'),
  ],
};

/** Urdu has no stemmer of its own: endings of case, number and gender, then of verbs, as they stand after normalisation. */
const URDU: Steps = {
  normalise: ARABIC_SCRIPT,
  stem: [
    without('(?<=\\p{L}{2})(?:يوں|ياں|ئيں|ئے|ؤں|وں|يں|ات|ي|ا|ه|و)$'),
    without('(?<=\\p{L}{2})(?:ت|ن|ي)$'),
  ],
};

/** Hebrew has none either: the commonest endings, then letters that stand for words of their own before it. */
const HEBREW: Steps = {
  stem: [without('(?<=\\p{L}{3})(?:ים|ות|יה|ית|ה|ת|י)$'), without('^[ושהבלכמ]{1,3}(?=\\p{L}{3})')],
};

/**
 * The stemmer leaves an ending in some forms of a word and not in others: of feminine nouns, of adjectives, of neuter
 * nouns, and what marks the tenses of verbs.
 */
const GREEK: Steps = {
  lowercase: 'greek',
  stem: [
    stemmer('greek'),
    without('(?<=\\p{L}{3})(?:ικ|ι|ειτα)$'),
    without('(?<=\\p{L}{2}μ)α$'),
    without('(?<=\\p{L}{3}[ιω])(?:ζ|σ|σθ|στ|ν|θ|μεν)$'),
  ],
};

/** Parts of a word that a zero-width non-joiner ties together are words of their own. */
const PERSIAN = buildChain({
  ...snowball('persian', { normalise: ARABIC_SCRIPT }),
  letters: ['\u200C => \\u0020'],
});
/** Prefixes of verbs and endings that are tied so: who asks for one form means the others too. */
const PERSIAN_TIED =
  '(?<!\\p{L})ن?م[یيى]\u200C|\u200C(?:ها[یي]?[یي]?|ا[یيمش]|ات|تر|تر[یي]ن|اند|ا[یي]م|ا[یي]د|شان|مان|تان|هام|هات|هاش|گ[یي]|ه)(?!\\p{L})';

/** Serbian and its neighbours in both scripts; the dictionary is Croatian, and so Latin. */
const TO_LATIN: readonly string[] = [
  ...Object.entries({ љ: 'lj', њ: 'nj', џ: 'dž', ђ: 'đ', ж: 'ž', ћ: 'ć', ч: 'č', ш: 'š' }),
  ...[...'абвгдезијклмнопрстуфхц'].map((letter, at) => [letter, 'abvgdezijklmnoprstufhc'[at] ?? ''] as const),
].flatMap(([cyrillic, latin]) => [`${cyrillic} => ${latin}`, `${cyrillic.toUpperCase()} => ${latin}`]);
const SERBIAN_FOLD = ['serbian_normalization'];
const SERBIAN = snowball('serbian', { letters: TO_LATIN, fold: SERBIAN_FOLD });
/** What the stemmer leaves of Serbian verbs, where no dictionary knows them. */
const SERBIAN_VERBS = without('(?<=\\p{L}{3})(?:[ai][lc]|[aeiou])$');

/** Chinese, Japanese and Korean: pairs of characters, which as phrases find more than dictionaries do. */
const CJK: Steps = { normalise: ['cjk_width'], stem: ['cjk_bigram'] };

/**
 * One row a recipe. What stands here was chosen by measurement (docs/decisions): the stock analyzers for
 * French, Spanish, Italian and Portuguese leave verbs alone, Thai needs words, Chinese one script.
 */
export const RECIPES: readonly Recipe[] = Object.entries<readonly Analysis[]>({
  en: [steps(snowball('english', { apostrophes: [stemmer('possessive_english')] }))],
  ru: [hunspell('ru_RU', RUSSIAN), steps(RUSSIAN)],
  ar: [steps(ARABIC)],
  fa: [{ index: PERSIAN, query: after(PERSIAN, [PERSIAN_TIED, '']) }],
  ur: [steps(URDU)],
  // Pashto and Sindhi: letters alone.
  ps: [steps({ normalise: ARABIC_SCRIPT })],
  fr: [hunspell('fr_FR', { apostrophes: [FRENCH] }), steps(snowball('french', { apostrophes: [FRENCH] }))],
  es: [hunspell('es_ES', snowball('light_spanish')), steps(snowball('spanish'))],
  pt: [steps(snowball('brazilian'))],
  it: [steps(snowball('italian', { apostrophes: [ITALIAN] }))],
  de: [steps(snowball('light_german', { normalise: ['german_normalization'] }))],
  tr: [steps(snowball('turkish', { apostrophes: ['apostrophe'], lowercase: 'turkish' }))],
  uk: [{ index: 'ukrainian', needs: { plugin: 'analysis-ukrainian' } }],
  bg: [hunspell('bg_BG', BULGARIAN), steps({ ...BULGARIAN, fold: [BULGARIAN_VERBS] })],
  mk: [steps({ ...BULGARIAN, fold: [BULGARIAN_VERBS] })],
  sr: [hunspell('hr_HR', SERBIAN), steps({ ...SERBIAN, fold: [...SERBIAN_FOLD, SERBIAN_VERBS] })],
  id: [steps(snowball('indonesian'))],
  hi: [steps(snowball('hindi', { normalise: ['indic_normalization', 'hindi_normalization'] }))],
  zh: [
    plugin('analysis-icu', {
      ...CJK,
      fold: [],
      normalise: [{ type: 'icu_transform', id: 'Traditional-Simplified' }, 'cjk_width'],
    }),
    steps(CJK),
  ],
  cjk: [steps(CJK)],
  // Scripts that put no spaces between words.
  th: [plugin('analysis-icu', { tokenizer: 'icu_tokenizer' }), { index: 'thai' }],
  el: [steps(GREEK)],
  he: [steps(HEBREW)],
  pl: [hunspell('pl_PL', { stem: ['polish_stem'] }), plugin('analysis-stempel', { stem: ['polish_stem'] })],
  nl: [hunspell('nl_NL', DUTCH), steps(DUTCH)],
  ca: [steps(snowball('catalan', { apostrophes: [elision('d l m n s t')] }))],
  cs: [steps(snowball('czech'))],
  da: [steps(snowball('danish'))],
  sv: [steps(snowball('swedish'))],
  no: [steps(snowball('norwegian'))],
  fi: [steps(snowball('finnish'))],
  hu: [steps(snowball('hungarian'))],
  ro: [hunspell('ro_RO', snowball('romanian')), steps(snowball('romanian'))],
  lv: [steps(snowball('latvian'))],
  lt: [steps(snowball('lithuanian'))],
  et: [steps(snowball('estonian'))],
  eu: [steps(snowball('basque'))],
  gl: [steps(snowball('galician'))],
  hy: [steps(snowball('armenian'))],
  bn: [steps(snowball('bengali', { normalise: ['indic_normalization', 'bengali_normalization'] }))],
  ckb: [steps(snowball('sorani', { normalise: ['sorani_normalization'] }))],
  ga: [
    steps(
      snowball('irish', {
        // Prefixed letters that a hyphen parts from the word.
        apostrophes: [{ type: 'stop', stopwords: ['h', 'n', 't'], ignore_case: true }, elision('d m b')],
        lowercase: 'irish',
      }),
    ),
  ],
}).map(([key, analyses]) => ({ key, analyses }));
