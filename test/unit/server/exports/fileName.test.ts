import { expect, test } from 'vitest';
import { exportFileName } from '../../../../server/exports/fileName.ts';
import { parseSearchParams } from '../../../../server/address/searchParams.ts';

const span = { from: Date.UTC(2014, 6, 14, 23), to: Date.UTC(2017, 2, 1) };
const name = (query: string, build = 'b1'): string =>
  exportFileName(parseSearchParams(new URLSearchParams(query)).params, { total: 1234, span }, build, '.csv');

test.each([
  ['q=Harvest moon&campaign=ira', 'murmuration_harvest-moon_ira_2014-07-14_2017-03-01_1234rows_'],
  ['campaign=iran&campaign=ira', 'murmuration_ira-iran_2014-07-14_2017-03-01_1234rows_'],
  ['q=Fête "İzmir"', 'murmuration_fete-izmir_2014-07-14_2017-03-01_1234rows_'],
  ['q=выборы', 'murmuration_2014-07-14_2017-03-01_1234rows_'],
  ['q=../../etc/passwd', 'murmuration_etc-passwd_2014-07-14_2017-03-01_1234rows_'],
  ['q="; rm -rf', 'murmuration_rm-rf_2014-07-14_2017-03-01_1234rows_'],
  [
    `q=${'long '.repeat(50)}`,
    'murmuration_long-long-long-long-long-long-long-long_2014-07-14_2017-03-01_1234rows_',
  ],
])('%s', (query, start) => {
  expect(name(query).slice(0, -'12345678.csv'.length)).toBe(start);
  expect(name(query)).toMatch(/^[a-z0-9._-]+_[0-9a-z]{8}\.csv$/);
});

test('a file of nothing has no days', () => {
  const { params } = parseSearchParams(new URLSearchParams('q=unheard'));
  expect(exportFileName(params, { total: 0, span: undefined }, 'b1', '.ids')).toMatch(
    /^murmuration_unheard_0rows_[0-9a-z]{8}\.ids$/,
  );
});

test('another search, or another state of the archive, has another name', () => {
  const names = [name('q=выборы'), name('q=вибори'), name('q=выборы', 'b2'), name('q=выборы&sort=oldest')];
  expect(new Set(names).size).toBe(4);
  expect(name('q=выборы')).toBe(names[0]);
});
