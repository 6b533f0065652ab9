import { isAlias } from '../../alias.ts';
import { isHandle } from '../../accountIds.ts';
import type { AccountField } from '../../fields.ts';
import { either, type Clause } from '../clause.ts';
import type { AccountQuestion, FieldOperator } from './operator.ts';
import { leaveOut, toField } from './readings.ts';

const ID = 'id' satisfies AccountField;
const SCREEN_NAME = 'screen_name' satisfies AccountField;
const HASHED = 'hashed' satisfies AccountField;
const ALIAS = 'alias' satisfies AccountField;

/** A handle, an account id, a hash, or at least the first eight characters of a hash (documents.ts, isHashedId). */
const ACCOUNT = /^(?:\w{1,30}|[A-Za-z0-9+/=_-]{8,64})$/;
/** Hashes that begin alike by chance are then one in a thousand million. */
const SHORTEST_PREFIX = 8;
/** From here on a hash is whole. */
const SHORTEST_HASH = 40;

/**
 * Reads the value of an operator that names an account. Its letters stay as typed: handles are compared without case,
 * and hashes with it.
 */
export const accountReader =
  (operator: string): FieldOperator['read'] =>
  (value, span) => {
    const text = value.text
      .trim()
      .replace(/^[@\uFF20]/u, '')
      .replace(/\s+/g, ' ');
    if (ACCOUNT.test(text) || isAlias(text)) return toField(operator, text, span);
    const reason =
      'That is neither a handle, nor an account id, nor the first eight or more characters of a hash.';
    return leaveOut(operator, value, reason, span);
  };

/** Whether a text could be the beginning of a hash. */
export const isHashPrefix = (text: string): boolean =>
  text.length >= SHORTEST_PREFIX && text.length < SHORTEST_HASH;

/** In words: handles with their sign, ids and hashes without. */
export const describeAccount = (text: string): string =>
  isHandle(text) && !/^[0-9a-f]{16,}$/.test(text) ? `“@${text}”` : `“${text}”`;

/**
 * Documents of an account that is named by id, handle, hash, or the beginning of a hash. Hashed accounts have their hash
 * for a handle, and hashes differ by case; the ids of others are not found by their beginning.
 */
export function isAccount(
  text: string,
  { id, handle, hashed }: { readonly id: string; readonly handle: string; readonly hashed: string },
): Clause {
  const should: Clause[] = [
    { term: { [id]: text } },
    { bool: { filter: [{ term: { [handle]: text } }, { term: { [hashed]: false } }] } },
  ];
  if (isHashPrefix(text)) {
    should.push({ bool: { filter: [{ prefix: { [id]: { value: text } } }, { term: { [hashed]: true } }] } });
  }
  return either(...should);
}

/** Account documents that have an alias, or its two words: they, and what follows, are words of the folded field. */
const hasAlias = (alias: string): Clause => ({ match_phrase: { [ALIAS]: { query: alias } } });

/** Which accounts of the archive an operator names. */
export const whichAccount =
  (unknown: (text: string) => string | undefined) =>
  ({ text }: { readonly text: string }): AccountQuestion => ({
    clause: isAlias(text) ? hasAlias(text) : isAccount(text, { id: ID, handle: SCREEN_NAME, hashed: HASHED }),
    unknown: unknown(text),
  });
