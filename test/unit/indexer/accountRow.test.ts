import { expect, test } from 'vitest';
import { toAccount } from '../../../indexer/accountRow.ts';
import { readHeader } from '../../../indexer/columns.ts';
import { USER_COLUMNS } from '../../../search/releaseColumns.ts';
import { RowReader } from '../../../indexer/rowReader.ts';
import { aUserRow, type UserCells } from '../../support/builders.ts';
import { NO_TWEETS } from '../../../indexer/accountTweets.ts';

const COLUMNS = readHeader(USER_COLUMNS, 'users.csv');
const CONTEXT = { campaign: 'fable', load: '20200101000000000' };

function read(given: UserCells): { result: ReturnType<typeof toAccount>; odd: readonly string[] } {
  const cells = aUserRow(given);
  const row = new RowReader(
    USER_COLUMNS.map((column) => cells[column] ?? ''),
    COLUMNS,
  );
  return { result: toAccount(row, 'users', CONTEXT), odd: [...row.odd] };
}

test('a plain row becomes a document with every field', () => {
  expect(read({})).toStrictEqual({
    result: {
      id: '1001',
      campaign: 'fable',
      load: '20200101000000000',
      origin: 'users',
      alias: undefined,
      screen_name: 'mill_lane',
      display_name: 'Mill Lane',
      hashed: false,
      location: 'Saltby',
      description: 'Bread, bells & barley',
      profile_url: 'https://mill.example',
      followers: 5_200,
      following: 12,
      created: Date.UTC(2013, 11, 7),
      account_language: 'en',
      cells_published: undefined,
      ...NO_TWEETS,
    },
    odd: [],
  });
});

test('entities of a profile are decoded, newlines stay', () => {
  const given = { user_profile_description: 'Bread &amp; bells\n&lt;3', user_display_name: 'A &amp; B' };
  expect(read(given).result).toMatchObject({ description: 'Bread & bells\n<3', display_name: 'A & B' });
});

test('odd values become undefined', () => {
  const { result, odd } = read({
    follower_count: '-3',
    account_creation_date: '2013-02-30',
    account_language: '42',
  });
  expect(result).toMatchObject({ followers: undefined, created: undefined, account_language: undefined });
  expect(odd).toEqual(['follower_count', 'account_creation_date', 'account_language']);
});

test('the interface language stays as published', () => {
  expect(read({ account_language: 'en-gb' }).result).toMatchObject({ account_language: 'en-gb' });
});

test('without userid it is refused', () => {
  expect(read({ userid: ' ' }).result).toEqual({ refused: 'userid is empty' });
});
