import { LANGUAGES, languageOf, nativeNameOf, type Language } from './languages.ts';

/** Names are compared so. */
export const normaliseName = (name: string): string => name.normalize('NFC').trim().toLowerCase();

/** Codes, English names and the names that speakers give their language, to codes. */
function collectNames(): ReadonlyMap<string, Language> {
  const byName = new Map<string, Language>();
  const add = (name: string, language: Language): void => {
    if (!byName.has(normaliseName(name))) byName.set(normaliseName(name), language);
  };
  for (const language of LANGUAGES) {
    for (const code of [language.code, ...language.aliases]) if (code !== '') add(code, language);
  }
  for (const language of LANGUAGES) {
    add(language.name, language);
    if (language.htmlLang !== undefined) add(nativeNameOf(language), language);
  }
  for (const [name, code] of Object.entries(OTHER_NAMES)) add(name, languageOf(code));
  return byName;
}

/** Names that neither our table nor CLDR has. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  farsi: 'fa',
  punjabi: 'pa',
  odia: 'or',
  slovene: 'sl',
  myanmar: 'my',
  dhivehi: 'dv',
  filipino: 'tl',
  mandarin: 'zh',
  'simplified chinese': 'zh-CN',
  'traditional chinese': 'zh-TW',
  undefined: 'und',
  unknown: 'und',
};

let known: ReadonlyMap<string, Language> | undefined;

/** Every code and name that is known, as normaliseName writes it. */
export const languagesByName = (): ReadonlyMap<string, Language> => (known ??= collectNames());

/** The code of a language that is typed as code or name; undefined for what no list knows. */
export function languageCode(typed: string): string | undefined {
  const found = languagesByName().get(normaliseName(typed));
  if (found !== undefined) return found.code;
  const code = typed.trim();
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})?$/i.test(code)) return undefined;
  const language = languageOf(code);
  if (language.recipe !== undefined || language.script !== undefined) return language.code;
  return NAMES.of(code) === undefined ? undefined : code.toLowerCase();
}

const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** English name of a language; the code where nobody knows it. */
export const languageName = (code: string): string => {
  const { name } = languageOf(code);
  return name === code ? (displayName(code) ?? code) : name;
};

function displayName(code: string): string | undefined {
  try {
    return NAMES.of(code);
  } catch {
    return undefined;
  }
}
