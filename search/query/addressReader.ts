import { characterAt, endOfRun, spanOf, textOf } from './characters.ts';
import { operatorNamed } from './operators.ts';
import type { Reader } from './token.ts';

const ADDRESS = /^(?:https?:\/\/|www\.)[^\s./?#]+\.[^\s./?#]/iu;
/** The address of a tweet, as it stands in browsers, with or without scheme. The name of the account says nothing. */
const STATUS =
  /^(?:https?:\/\/)?(?:www\.|mobile\.|m\.)?(?:twitter|x)\.com\/(?:i\/web|[^/\s]{1,64})\/status(?:es)?\/(?<id>[0-9]{1,20})(?![0-9])/iu;
/** Punctuation that ends the sentence around an address. */
const ENDING = /^[.,;:!?'"’”»…]$/u;

/** A pasted address: of a tweet, that tweet; of anything else, the tweets that link there. */
export const takeAddress: Reader = ({ characters }, at) => {
  const chunkEnd = endOfRun(characters, at);
  const chunk = textOf(characters, at, chunkEnd);
  const id = STATUS.exec(chunk)?.groups?.['id'];
  if (id === undefined && !ADDRESS.test(chunk)) return undefined;
  const operator = operatorNamed(id === undefined ? 'url' : 'id');
  if (operator === undefined) return undefined;
  let end = chunkEnd;
  while (end > at + 1 && ENDING.test(characterAt(characters, end - 1))) end -= 1;
  const text = textOf(characters, at, end);
  const span = spanOf(characters, at, end);
  const { query, warnings } = operator.read({ text: id ?? text, quoted: false }, span);
  return { tokens: [{ kind: 'operand', query, text, span }], end: chunkEnd, warnings };
};
