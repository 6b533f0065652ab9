import type { TweetField } from '../../fields.ts';
import { LANGUAGES, languageOf, nativeNameOf, type Language } from '../../languages.ts';
import { distance } from 'fastest-levenshtein';
import type { FieldOperator } from './operator.ts';
import { leaveOut, toField } from './readings.ts';

const LANG = 'lang' satisfies TweetField;
const ACCOUNT_LANGUAGE = 'account_language' satisfies TweetField;
/** Names in a list of proposals. */
const MOST_PROPOSALS = 3;

const normalise = (name: string): string => name.normalize('NFC').trim().toLowerCase();

/** Codes, English names and the names that speakers give their language, to codes. */
function languagesByName(): ReadonlyMap<string, Language> {
  const byName = new Map<string, Language>();
  const add = (name: string, language: Language): void => {
    if (!byName.has(normalise(name))) byName.set(normalise(name), language);
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
const byName = (): ReadonlyMap<string, Language> => (known ??= languagesByName());

/** The code of a language that is typed as code or name; undefined for what no list knows. */
function codeOf(typed: string): string | undefined {
  const found = byName().get(normalise(typed));
  if (found !== undefined) return found.code;
  const code = typed.trim();
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})?$/i.test(code)) return undefined;
  const language = languageOf(code);
  if (language.recipe !== undefined || language.script !== undefined) return language.code;
  return NAMES.of(code) === undefined ? undefined : code.toLowerCase();
}

const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Languages whose code or name is written much like this. */
function nearestTo(typed: string): readonly Language[] {
  const sought = normalise(typed);
  const near = [...byName()]
    .map(([name, language]) => ({ language, distance: distance(name, sought) }))
    .filter(({ distance }) => distance <= Math.max(1, Math.floor(sought.length / 3)))
    .sort((a, b) => a.distance - b.distance)
    .map(({ language }) => language);
  return [...new Set(near)].slice(0, MOST_PROPOSALS);
}

const languageReader =
  (operator: string): FieldOperator['read'] =>
  (value, span) => {
    const code = codeOf(value.text);
    if (code !== undefined) return toField(operator, code, span);
    const near = nearestTo(value.text).map((language) => `${language.code} (${language.name})`);
    const proposal = near.length === 0 ? 'ru, or russian' : near.join(', ');
    const reason = `“${value.text}” is no language that Twitter names. Try ${proposal}.`;
    return leaveOut(operator, value, reason, span);
  };

const nameOf = (code: string): string => {
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

/** As published: other spellings of the code too. */
function spellingsOf(code: string): string[] {
  const { aliases } = languageOf(code);
  return [...new Set([code, code.toLowerCase(), ...aliases])].filter((spelling) => spelling !== '');
}

/** Which language a tweet is in, and which one its account had chosen. */
export const LANGUAGE_OPERATORS: readonly FieldOperator[] = [
  {
    kind: 'field',
    name: 'lang',
    aliases: ['language'],
    syntax: 'lang:ru',
    help: 'Tweets that the release labels with this language, by code or name. A comma means or: lang:ru,uk.',
    example: 'lang:ru',
    list: true,
    read: languageReader('lang'),
    describe: ({ text }) => inLanguage(text),
    describeNot: ({ text }) => `not ${inLanguage(text)}`,
    compile: ({ value }) => ({ term: { [LANG]: value.text } }),
  },
  {
    kind: 'field',
    name: 'account_lang',
    aliases: ['account_language', 'user_lang'],
    syntax: 'account_lang:ru',
    help: 'Tweets of accounts that had set Twitter to this language. It says nothing of the tweets.',
    example: 'account_lang:ru',
    list: true,
    read: languageReader('account_lang'),
    describe: ({ text }) => `from accounts set to ${nameOf(text)}`,
    compile: ({ value }) => ({ terms: { [ACCOUNT_LANGUAGE]: spellingsOf(value.text) } }),
  },
];

/** Codes that name no language are named as what they are. */
function inLanguage(code: string): string {
  if (code === 'none') return 'whose language is not published';
  const { htmlLang, name } = languageOf(code);
  return htmlLang === undefined && name !== code ? `labelled “${name}”` : `in ${nameOf(code)}`;
}
