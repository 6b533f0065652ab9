import { isHashedId } from '../../search/documents.ts';
import { accountPath } from '../address/addresses.ts';

/** How an account is called. Hashed accounts have no name but the start of their hash. */
export interface AccountName {
  readonly url: string;
  /** Display name, else handle, else id. */
  readonly name: string;
  /** With @; undefined where it would repeat the name or is not published. */
  readonly handle: string | undefined;
  readonly hashed: boolean;
}

/** Digits of a hash that are shown in place of a name: enough to tell accounts of one release apart. */
const SHOWN_OF_HASH = 8;

export function accountName(account: {
  readonly id: string;
  readonly screen_name: string | null | undefined;
  readonly display_name: string | null | undefined;
  readonly hashed: boolean;
}): AccountName {
  const { id, hashed } = account;
  const url = accountPath(id);
  if (hashed) return { url, name: shortId(id), handle: undefined, hashed };
  const handle = account.screen_name ? `@${account.screen_name}` : undefined;
  const name = account.display_name?.trim();
  if (!name) return { url, name: handle ?? id, handle: undefined, hashed };
  return { url, name, handle, hashed };
}

/** An id for reading: hashes are cut, other ids stay. */
export const shortId = (id: string): string => (isHashedId(id) ? `${id.slice(0, SHOWN_OF_HASH)}…` : id);
