import { NO_TWEETS } from './accountTweets.ts';
import { aliasOf } from '../search/alias.ts';
import { isHashedId } from '../search/accountIds.ts';
import type { AccountDocument, AccountOrigin } from '../search/documents.ts';
import type { RowReader } from './rowReader.ts';
import { accountOf, isTooLong, type Refusal } from './rowIdentity.ts';
import { publishedCells, type LoadContext } from './tweetRow.ts';

/**
 * The account of a row of a users file, or of the profile columns that a tweets file repeats.
 * @returns the reason where the row is refused
 */
export function toAccount(
  row: RowReader,
  origin: AccountOrigin,
  { campaign, load }: LoadContext,
): AccountDocument | Refusal {
  const id = accountOf(row);
  if (id === undefined) return { refused: 'userid is empty' };
  if (isTooLong(id)) return { refused: 'userid is too long' };
  const values = {
    id,
    campaign,
    load,
    origin,
    screen_name: row.word('user_screen_name'),
    display_name: row.text('user_display_name'),
    hashed: isHashedId(id),
    alias: isHashedId(id) ? aliasOf(id) : undefined,
    location: row.text('user_reported_location'),
    description: row.text('user_profile_description'),
    profile_url: row.word('user_profile_url'),
    followers: row.count('follower_count'),
    following: row.count('following_count'),
    created: row.day('account_creation_date'),
    account_language: row.languageCode('account_language'),
  };
  return { ...values, cells_published: publishedCells(row), ...NO_TWEETS };
}
