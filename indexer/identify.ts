import { languageOf } from '../search/languages.ts';
import { hasLetters, isWrittenIn, scriptOf } from '../search/script.ts';
import { toProse } from '../search/tweetText.ts';

/**
 * Finds the language of a text whose label is missing or doubtful.
 * @param lang canonical code of the label
 * @returns a canonical code; undefined where there is no doubt, or no sure answer
 */
export type Identify = (text: string, lang: string) => string | undefined;

/**
 * Loads the identifier: 30 MB of heap, so only a load does it. The smallest of its databases is right on 96 % of
 * texts of up to 140 characters, the largest on 97 % with five times the memory.
 */
export async function openIdentifier(): Promise<Identify> {
  const { eld } = await import('eld/extrasmall');
  return (text, lang) => {
    const prose = toProse(text);
    if (!isDoubtful(prose, lang)) return undefined;
    const found = eld.detect(prose);
    return found.language !== '' && found.isReliable() ? languageOf(found.language).code : undefined;
  };
}

/**
 * Whether a label may be wrong: it names no language that we know, the text is in another script, or it is a Cyrillic
 * text that is not labelled Russian, as most such labels of republished files are wrong.
 */
function isDoubtful(prose: string, lang: string): boolean {
  if (!hasLetters(prose)) return false;
  const language = languageOf(lang);
  if (language.htmlLang === undefined) return true;
  const script = scriptOf(language.htmlLang);
  if (script === undefined) return false;
  if (script === 'Latn' && isAscii(prose)) return false;
  return (script === 'Cyrl' && lang !== 'ru') || !isWrittenIn(prose, script);
}

// eslint-disable-next-line no-control-regex
const isAscii = (text: string): boolean => !/[^\x00-\x7f]/.test(text);
