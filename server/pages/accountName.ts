import { aliasOf } from '../../search/alias.ts';
import { isHashedId } from '../../search/accountIds.ts';
import { accountPath } from '../address/addresses.ts';

/** How an account is called. Hashed accounts have no name but the one that we give them. */
export interface AccountName {
  readonly url: string;
  /** Display name, else handle, else id; of a hashed account its alias. */
  readonly name: string;
  /** With @; undefined where it would repeat the name or is not published. */
  readonly handle: string | undefined;
  readonly hashed: boolean;
}

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

/** An id for reading: of a hash its alias, other ids stay. */
export const shortId = (id: string): string => (isHashedId(id) ? aliasOf(id) : id);
