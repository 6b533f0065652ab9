import type { FieldOperator } from './operator.ts';
import { leaveOut, toField } from './readings.ts';

/** A handle, an account id, a hash, or at least the first eight characters of a hash (documents.ts, isHashedId). */
const ACCOUNT = /^(?:\w{1,30}|[A-Za-z0-9+/=_-]{8,64})$/;

/**
 * Reads the value of an operator that names an account. Its letters stay as typed: handles are compared without case,
 * and hashes with it.
 */
export const accountReader =
  (operator: string): FieldOperator['read'] =>
  (value, span) => {
    const text = value.text.trim().replace(/^[@\uFF20]/u, '');
    if (ACCOUNT.test(text)) return toField(operator, text, span);
    const reason =
      'That is neither a handle, nor an account id, nor the first eight or more characters of a hash.';
    return leaveOut(operator, value, reason, span);
  };
