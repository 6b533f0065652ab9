/**
 * Whether Twitter hashed this account id: 64 hex digits in October 2018, 40 to 44 base64-like characters later.
 * Numeric ids and plain handles are open.
 */
export function isHashedId(accountId: string): boolean {
  const { length } = accountId;
  if (length === 64) return /^[0-9a-f]*$/.test(accountId);
  return length >= 40 && length <= 44 && /^[A-Za-z0-9+/=_-]*$/.test(accountId) && /\D/.test(accountId);
}

/** Whether a name of an account can only be a handle: ids are digits alone, and hashes are longer. */
export const isHandle = (name: string): boolean => /^\w{1,30}$/.test(name) && /\D/.test(name);
