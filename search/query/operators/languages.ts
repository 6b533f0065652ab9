import type { TweetField } from '../../fields.ts';
import { languageCode, languageName, languagesByName, normaliseName } from '../../languageNames.ts';
import { languageOf, type Language } from '../../languages.ts';
import { distance } from 'fastest-levenshtein';
import type { FieldOperator } from './operator.ts';
import { leaveOut, toField } from './readings.ts';

const LANG = 'lang' satisfies TweetField;
const ACCOUNT_LANGUAGE = 'account_language' satisfies TweetField;
/** Names in a list of proposals. */
const MOST_PROPOSALS = 3;

/** Languages whose code or name is written much like this. */
function nearestTo(typed: string): readonly Language[] {
  const sought = normaliseName(typed);
  const near = [...languagesByName()]
    .map(([name, language]) => ({ language, distance: distance(name, sought) }))
    .filter(({ distance }) => distance <= Math.max(1, Math.floor(sought.length / 3)))
    .sort((a, b) => a.distance - b.distance)
    .map(({ language }) => language);
  return [...new Set(near)].slice(0, MOST_PROPOSALS);
}

const languageReader =
  (operator: string): FieldOperator['read'] =>
  (value, span) => {
    const code = languageCode(value.text);
    if (code !== undefined) return toField(operator, code, span);
    const near = nearestTo(value.text).map((language) => `${language.code} (${language.name})`);
    const proposal = near.length === 0 ? 'ru, or russian' : near.join(', ');
    const reason = `“${value.text}” is no language that Twitter names. Try ${proposal}.`;
    return leaveOut(operator, value, reason, span);
  };

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
    describe: ({ text }) => `from accounts set to ${languageName(text)}`,
    compile: ({ value }) => ({ terms: { [ACCOUNT_LANGUAGE]: spellingsOf(value.text) } }),
  },
];

/** Codes that name no language are named as what they are. */
function inLanguage(code: string): string {
  if (code === 'none') return 'whose language is not published';
  const { htmlLang, name } = languageOf(code);
  return htmlLang === undefined && name !== code ? `labelled “${name}”` : `in ${languageName(code)}`;
}
