import { LANGUAGES } from '../../search/languages.ts';

/** Names that Social Studio, from which FiveThirtyEight's files come, has otherwise than we, in lower case. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'farsi (persian)': 'fa',
  pushto: 'ps',
  punjabi: 'pa',
  kurdish: 'ku',
  'tagalog (filipino)': 'tl',
  'simplified chinese': 'zh-CN',
  'traditional chinese': 'zh-TW',
  'language undefined': 'und',
};

const CODES: ReadonlyMap<string, string> = new Map([
  ...LANGUAGES.filter(({ htmlLang }) => htmlLang !== undefined).map(
    ({ name, code }) => [name.toLowerCase(), code] as const,
  ),
  ...Object.entries(OTHER_NAMES),
]);

/** The code of a language that is written in words; a name that is not known comes back as it is. */
export const codeOfLanguage = (name: string): string => CODES.get(name.trim().toLowerCase()) ?? name;
