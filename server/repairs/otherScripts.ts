import anyAscii from 'any-ascii';
import cyrillicToTranslit from 'cyrillic-to-translit-js';

const LATIN = /^\p{Script=Latin}+$/u;
/** Scripts whose letters stand for single sounds, vowels too: what any-ascii makes of others nobody writes. */
const SOUNDED = /^[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}]+$/u;
/** Latin letters that no Cyrillic letter is romanised by. */
const SOUNDS: Readonly<Record<string, string>> = { c: 'k', q: 'k', w: 'v', x: 'ks' };

/** A CommonJS module whose types speak of a default export. */
const converter = cyrillicToTranslit as unknown as typeof cyrillicToTranslit.default;
const russian = converter();
const ukrainian = converter({ preset: 'uk' });

/** A word as it might be written in another script, in small letters; empty where none is likely. */
export function inOtherScripts(word: string): readonly string[] {
  const small = word.toLowerCase();
  if (SOUNDED.test(small)) return [anyAscii(small).toLowerCase().replaceAll("'", '')];
  if (!LATIN.test(small)) return [];
  const ascii = anyAscii(small).toLowerCase();
  const sounds = ascii.replace(/c(?!h)|[qwx]/g, (letter) => SOUNDS[letter] ?? letter);
  return [...new Set([russian.reverse(sounds), ukrainian.reverse(sounds)])];
}
