import { holdsAny, scriptOf } from './script.ts';

/** One language a release may name. */
export interface Language {
  /** The code we use in addresses and facets: BCP 47 where Twitter's own differs. */
  readonly code: string;
  /** Other spellings of the same code in releases and interfaces, compared without case. */
  readonly aliases: readonly string[];
  readonly name: string;
  /** ISO 15924, such as `Cyrl`; undefined for codes that name no language. */
  readonly script: string | undefined;
  readonly direction: 'ltr' | 'rtl';
  /** Key of the recipe in recipes.ts that its words are indexed with; undefined: the folded field alone. */
  readonly recipe: string | undefined;
  /** Value of HTML's lang attribute; undefined for codes that name no language. */
  readonly htmlLang: string | undefined;
}

interface Extra {
  readonly aliases?: readonly string[];
  readonly rtl?: true;
  readonly htmlLang?: string | undefined;
}

const language = (code: string, name: string, recipe?: string, extra: Extra = {}): Language => ({
  code,
  aliases: extra.aliases ?? [],
  name,
  script: scriptOf(code),
  direction: extra.rtl === true ? 'rtl' : 'ltr',
  recipe,
  htmlLang: 'htmlLang' in extra ? extra.htmlLang : code,
});

/** A code that says that there is no language to name. */
const wordless = (code: string, name: string, aliases: readonly string[] = []): Language => ({
  ...language(code, name, undefined, { aliases, htmlLang: undefined }),
  script: undefined,
});

/** Every code met in releases or documented by Twitter. */
export const LANGUAGES: readonly Language[] = [
  language('en', 'English', 'en'),
  language('ru', 'Russian', 'ru'),
  language('ar', 'Arabic', 'ar', { rtl: true }),
  language('fa', 'Persian', 'fa', { rtl: true }),
  language('fr', 'French', 'fr'),
  language('es', 'Spanish', 'es'),
  language('pt', 'Portuguese', 'pt'),
  language('it', 'Italian', 'it'),
  language('de', 'German', 'de'),
  language('tr', 'Turkish', 'tr'),
  language('uk', 'Ukrainian', 'uk'),
  language('bg', 'Bulgarian', 'bg'),
  language('sr', 'Serbian', 'sr'),
  language('hr', 'Croatian', 'sr'),
  language('bs', 'Bosnian', 'sr'),
  language('id', 'Indonesian', 'id', { aliases: ['in'] }),
  language('ms', 'Malay', 'id', { aliases: ['msa'] }),
  language('ur', 'Urdu', 'ur', { rtl: true }),
  language('hi', 'Hindi', 'hi'),
  language('hi-Latn', 'Hindi in Latin letters'),
  language('zh', 'Chinese', 'zh'),
  language('zh-CN', 'Chinese, simplified', 'zh', { aliases: ['zh-hans'] }),
  language('zh-TW', 'Chinese, traditional', 'zh', { aliases: ['zh-hant'] }),
  language('ja', 'Japanese', 'cjk'),
  language('ko', 'Korean', 'cjk'),
  language('th', 'Thai', 'th'),
  language('el', 'Greek', 'el'),
  language('he', 'Hebrew', 'he', { aliases: ['iw'], rtl: true }),
  language('pl', 'Polish', 'pl'),
  language('nl', 'Dutch', 'nl'),
  language('ca', 'Catalan', 'ca'),
  language('cs', 'Czech', 'cs'),
  language('da', 'Danish', 'da'),
  language('sv', 'Swedish', 'sv'),
  language('no', 'Norwegian', 'no'),
  language('nb', 'Norwegian Bokmål', 'no'),
  language('nn', 'Norwegian Nynorsk', 'no'),
  language('fi', 'Finnish', 'fi'),
  language('hu', 'Hungarian', 'hu'),
  language('ro', 'Romanian', 'ro'),
  language('lv', 'Latvian', 'lv'),
  language('lt', 'Lithuanian', 'lt'),
  language('et', 'Estonian', 'et'),
  language('eu', 'Basque', 'eu'),
  language('gl', 'Galician', 'gl'),
  language('hy', 'Armenian', 'hy'),
  language('bn', 'Bengali', 'bn'),
  language('ckb', 'Sorani Kurdish', 'ckb', { rtl: true }),
  language('ga', 'Irish', 'ga'),
  language('sl', 'Slovenian'),
  language('sk', 'Slovak', 'cs'),
  language('mk', 'Macedonian', 'mk'),
  language('ta', 'Tamil'),
  language('te', 'Telugu'),
  language('ne', 'Nepali'),
  language('am', 'Amharic'),
  language('bo', 'Tibetan'),
  language('cy', 'Welsh'),
  language('dv', 'Maldivian', undefined, { rtl: true }),
  language('gu', 'Gujarati'),
  language('ht', 'Haitian Creole'),
  language('is', 'Icelandic'),
  language('iu', 'Inuktitut'),
  language('ka', 'Georgian'),
  language('km', 'Khmer', 'th'),
  language('kn', 'Kannada'),
  language('lo', 'Lao', 'th'),
  language('ml', 'Malayalam'),
  language('mr', 'Marathi'),
  language('my', 'Burmese', 'th'),
  language('or', 'Oriya'),
  language('pa', 'Panjabi'),
  language('ps', 'Pashto', 'ps', { rtl: true }),
  language('sd', 'Sindhi', 'ps', { rtl: true }),
  language('si', 'Sinhala'),
  language('tl', 'Tagalog', undefined, { aliases: ['fil'] }),
  language('ug', 'Uyghur', undefined, { rtl: true }),
  language('vi', 'Vietnamese'),
  language('uz', 'Uzbek'),
  language('sq', 'Albanian'),
  language('so', 'Somali'),
  language('chr', 'Cherokee'),
  wordless('und', 'Undetermined'),
  wordless('zxx', 'No words: media or card only'),
  wordless('qam', 'Mentions only'),
  wordless('qht', 'Hashtags only'),
  wordless('qct', 'Cashtags only'),
  wordless('qme', 'Media links'),
  wordless('qst', 'Very short text'),
  wordless('art', 'Artificial language'),
  wordless('xx', 'Interface test'),
  wordless('none', 'Not published', ['']),
];

const BY_CODE: ReadonlyMap<string, Language> = new Map(
  LANGUAGES.flatMap((row) => [row.code, ...row.aliases].map((code) => [code.toLowerCase(), row])),
);

/**
 * The language of a code as published or typed. `en-gb` and other regional codes stay what they are and share the
 * recipe of their language; a code that no row knows is a language of its own, which only the folded field serves.
 */
export function languageOf(code: string): Language {
  const exact = BY_CODE.get(code);
  if (exact !== undefined) return exact;
  const trimmed = code.trim();
  const known = BY_CODE.get(trimmed.toLowerCase());
  if (known !== undefined) return known;
  const [base = '', ...region] = trimmed.split('-');
  const parent = region.length > 0 ? BY_CODE.get(base.toLowerCase()) : undefined;
  if (parent === undefined) return language(trimmed, trimmed, undefined, { htmlLang: undefined });
  return { ...parent, code: trimmed, aliases: [], name: `${parent.name} (${trimmed})`, htmlLang: trimmed };
}

/** What its speakers call a language, by CLDR as this Node knows it; the English name where that is not known. */
export function nativeNameOf({ htmlLang, name }: Language): string {
  if (htmlLang === undefined) return name;
  try {
    return new Intl.DisplayNames([htmlLang], { type: 'language', fallback: 'none' }).of(htmlLang) ?? name;
  } catch {
    return name;
  }
}

/** Scripts that the languages of each recipe are written in. */
const SCRIPTS_OF_RECIPES = new Map(
  [...Map.groupBy(LANGUAGES, ({ recipe }) => recipe)].flatMap(([recipe, rows]) =>
    recipe === undefined ? [] : [[recipe, [...new Set(rows.flatMap(({ script }) => script ?? []))]] as const],
  ),
);

/** Recipes that could find other forms of a word: those of languages that are written with some of its letters. */
export const recipesFor = (word: string): readonly string[] =>
  [...SCRIPTS_OF_RECIPES].filter(([, scripts]) => holdsAny(word, scripts)).map(([recipe]) => recipe);
