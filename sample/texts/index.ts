import { CYRILLIC } from './cyrillic.ts';
import { EAST_ASIAN } from './eastAsian.ts';
import { ENGLISH } from './english.ts';
import { OTHER_SCRIPTS } from './otherScripts.ts';
import type { Phrasebook } from './phrasebook.ts';
import { RIGHT_TO_LEFT } from './rightToLeft.ts';
import { WESTERN } from './western.ts';

/** Every phrasebook, by its code. */
export const PHRASEBOOKS: ReadonlyMap<string, Phrasebook> = new Map(
  [...ENGLISH, ...CYRILLIC, ...WESTERN, ...RIGHT_TO_LEFT, ...EAST_ASIAN, ...OTHER_SCRIPTS].map((book) => [
    book.lang,
    book,
  ]),
);

/** @throws Error where no phrasebook has that code */
export function phrasebook(code: string): Phrasebook {
  const book = PHRASEBOOKS.get(code);
  if (book === undefined) throw new Error(`The sample has no phrasebook ${code}`);
  return book;
}
