/** Unicode scripts of what CLDR calls a script but is written in several. */
const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
};

/**
 * The script that a language is written in today by CLDR's likely subtags, such as `Cyrl` for `uk`.
 * @returns undefined where nothing is known of the code
 */
export function scriptOf(lang: string): string | undefined {
  if (!SCRIPTS.has(lang)) SCRIPTS.set(lang, likelyScript(lang));
  return SCRIPTS.get(lang);
}

/** Asked for every tweet, and slow to find. */
const SCRIPTS = new Map<string, string | undefined>();

function likelyScript(lang: string): string | undefined {
  try {
    return new Intl.Locale(lang).maximize().script;
  } catch {
    return undefined;
  }
}

/** Whether the text holds a letter of any script. */
export const hasLetters = (text: string): boolean => /\p{L}/u.test(text);

/** Whether at least half of the letters of the text are of the script. @param script by ISO 15924, as scriptOf gives it */
export function isWrittenIn(text: string, script: string): boolean {
  const units = unitsOf(script);
  let own = 0;
  let other = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    let kind = units[unit] ?? 0;
    if (kind === 0) kind = units[unit] = kindOfUnit(unit, script);
    if (kind === HALF) {
      kind = kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0), lettersOf(script));
      if ((text.codePointAt(at) ?? 0) > 0xffff) at += 1;
    }
    if (kind === OWN) own += 1;
    else if (kind === OTHER) other += 1;
  }
  return own >= other;
}

/** What a UTF-16 unit is to a script; a half of a pair says nothing alone. */
const OWN = 1;
const OTHER = 2;
const HALF = 3;
const NO_LETTER = 4;
const UNITS = new Map<string, Uint8Array>();

/** Kinds of UTF-16 units, 0 where not asked for yet: 64 kB for each script that is asked for. Every tweet asks. */
function unitsOf(script: string): Uint8Array {
  const known = UNITS.get(script) ?? new Uint8Array(0x1_0000);
  UNITS.set(script, known);
  return known;
}

const kindOfUnit = (unit: number, script: string): number =>
  unit >= 0xd800 && unit < 0xe000 ? HALF : kindOf(String.fromCharCode(unit), lettersOf(script));

const kindOf = (character: string, { own, other }: Letters): number =>
  own.test(character) ? OWN : other.test(character) ? OTHER : NO_LETTER;

/** Whether the text holds a character of one of the scripts. */
export function holdsAny(text: string, scripts: readonly string[]): boolean {
  const key = scripts.join();
  let characters = CHARACTERS.get(key);
  if (characters === undefined) {
    characters = new RegExp(`[${scripts.map(unicodeScripts).join('')}]`, 'v');
    CHARACTERS.set(key, characters);
  }
  return characters.test(text);
}

const CHARACTERS = new Map<string, RegExp>();

/** Classes of a regular expression for what CLDR calls a script. */
const unicodeScripts = (script: string): string =>
  (SEVERAL[script] ?? [script]).map((name) => `\\p{sc=${name}}`).join('');

/** Letters of a script, and all others. */
interface Letters {
  readonly own: RegExp;
  readonly other: RegExp;
}

const LETTERS = new Map<string, Letters>();

function lettersOf(script: string): Letters {
  const known = LETTERS.get(script);
  if (known !== undefined) return known;
  const scripts = unicodeScripts(script);
  const letters = {
    own: new RegExp(`[\\p{L}&&[${scripts}]]`, 'v'),
    other: new RegExp(`[\\p{L}--[${scripts}]]`, 'v'),
  };
  LETTERS.set(script, letters);
  return letters;
}
