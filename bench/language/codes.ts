import { LANGUAGES, languageOf } from '../../search/languages.ts';
import { shortfall, type LanguageBench, type LanguageFigures } from './bench.ts';
import { concurrently } from './concurrently.ts';
import { mean } from './metrics.ts';

/** Codes that no table has, and what is no code at all, which is shown as not published. */
const UNKNOWN = ['tlh', 'x-unknown', 'LANGUAGE UNDEFINED', 'en-gb', 'pt-BR', 'ru-UA', '??', ''];

/** A tweet for every code, known or not: each must be found by its word, and by its language. */
export async function benchCodes(bench: LanguageBench): Promise<LanguageFigures> {
  const known = LANGUAGES.flatMap(({ code, aliases }) => [code, ...aliases]);
  const codes = [...new Set([...known, ...known.map((code) => code.toUpperCase()), ...UNKNOWN])];
  const texts = codes.map((lang, at) => ({ id: `code ${at}`, lang, text: `harvest tag${at}word` }));
  const archive = await bench.open('codes', texts);
  const answers = await concurrently(texts, async ({ id, lang, text }) => {
    const [, word = ''] = text.split(' ');
    const byWord = await archive.results(word);
    const shown = byWord[0]?.lang ?? '';
    const chosen = UNKNOWN.includes(lang) ? shown : languageOf(lang).code;
    return {
      lang,
      byWord: only(byWord, id),
      byLanguage: only(await archive.results(word, chosen), id),
    };
  });
  const figures = {
    codes: codes.length,
    'found by word': mean(answers.map(({ byWord }) => byWord)),
    'found with the language chosen': mean(answers.map(({ byLanguage }) => byLanguage)),
  };
  return {
    measurements: [{ name: 'codes', figures }],
    shortfalls: answers.flatMap(({ lang, byWord, byLanguage }) => [
      ...shortfall(`code “${lang}”, by word`, byWord, 1),
      ...shortfall(`code “${lang}”, by language`, byLanguage, 1),
    ]),
  };
}

const only = (found: readonly { readonly id: string }[], id: string): number =>
  found.length === 1 && found[0]?.id === id ? 1 : 0;
