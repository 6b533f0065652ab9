import { expect } from 'vitest';
import { attributes, numberIn, type Reader, type Task } from '../../support/reader.ts';

/** Of the name of a bar: `March 2016: 1,234 tweets, 0.4 %`. */
const countIn = (label: string): number => numberIn(label.replace(/^.*?: /, ''));

const bars = ({ page }: Reader): Promise<string[]> =>
  attributes(page.locator('.timeline svg a'), 'aria-label');

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** Asks for the table of the timeline. @returns count by its row's name */
async function table(reader: Reader): Promise<ReadonlyMap<string, number>> {
  const { page } = reader;
  await reader.follow('As a table, to choose start and end');
  const rows = await page.locator('.timeline tbody tr').all();
  const cells = rows.map(async (row): Promise<[string, number]> => [
    (await row.locator('th').innerText()).trim(),
    numberIn(await row.locator('td').first().innerText()),
  ]);
  return new Map(await Promise.all(cells));
}

export const TIME: readonly Task[] = [
  {
    name: 'narrow by days in the form',
    async steps(reader) {
      await reader.open('/search');
      const all = await reader.total();
      await reader.page.getByLabel('From').fill('2016');
      await reader.page.getByLabel('To', { exact: true }).fill('2016-06-30');
      await reader.go(reader.page.getByRole('button', { name: 'Apply the time' }));
      expect(reader.path()).toBe('/search?date_from=2016&date_to=2016-06-30');
      const half = await reader.total();
      expect(half).toBeGreaterThan(0);
      expect(half).toBeLessThan(all);
      const times = await attributes(reader.page.locator('.results time'), 'datetime');
      expect(times.every((time) => time >= '2016-01-01' && time < '2016-07-01')).toBe(true);
    },
  },
  {
    name: 'pick a bar of the timeline',
    async steps(reader) {
      await reader.open('/search?campaign=fable');
      const label = (await bars(reader)).find((each) => countIn(each) > 50) ?? '';
      // The links of bars stand close together: by keyboard, as a reader without a mouse does.
      await reader.page.locator(`.timeline svg a[aria-label="${label}"]`).focus();
      await reader.page.keyboard.press('Enter');
      await reader.page.waitForURL(/date/);
      expect(await reader.total()).toBe(countIn(label));
    },
  },
  {
    name: 'choose start and end by two links of the table',
    async steps(reader) {
      await reader.open('/search?q=bridge');
      const counts = await table(reader);
      await reader.follow(/^From here ?, March 2015$/);
      await reader.follow('As a table, to choose start and end');
      await reader.follow(/^Up to here ?, May 2015$/);
      const expected = sum(['March 2015', 'April 2015', 'May 2015'].map((month) => counts.get(month) ?? NaN));
      expect(await reader.total()).toBe(expected);
    },
  },
  {
    name: 'zoom out, step by step, to all of the time',
    async steps(reader) {
      await reader.open('/search?q=bridge&date_from=2016-05-01&date_to=2016-05-10');
      const totals = [await reader.total()];
      for (const name of ['May 2016', '2016', 'All of the time']) {
        await reader.go(reader.page.locator('.zoom').getByRole('link', { name, exact: true }));
        totals.push(await reader.total());
      }
      expect(totals).toEqual(totals.toSorted((a, b) => a - b));
      expect(new Set(totals).size).toBe(4);
      expect(reader.path()).toBe('/search?q=bridge');
    },
  },
  {
    name: 'read the timeline as a table: it says what the bars say, and adds up to the total',
    async steps(reader) {
      await reader.open('/search?lang=en');
      const inBars = (await bars(reader)).map(countIn);
      const inTable = [...(await table(reader)).values()];
      expect(inTable).toEqual(inBars);
      expect(sum(inTable)).toBe(await reader.total());
    },
  },
  {
    name: 'see the hours of the week by clocks in Moscow, and go back',
    async steps(reader) {
      await reader.open('/search?lang=ru');
      const all = await reader.total();
      await reader.follow('Hours of the week');
      expect(await reader.page.locator('.heatmap caption').innerText()).toContain('UTC');
      await reader.follow('Moscow', reader.page.getByRole('navigation', { name: 'Clocks' }));
      expect(reader.path()).toBe('/hours?lang=ru&zone=moscow');
      expect(await reader.page.locator('.heatmap caption').innerText()).toContain('Moscow');
      const hours = await reader.page.locator('.heatmap tbody td:not(.total)').allInnerTexts();
      expect(hours).toHaveLength(7 * 24);
      expect(sum(hours.map(Number))).toBe(all);
      await reader.follow('Back to the search');
      expect(reader.path()).toBe('/search?lang=ru');
    },
  },
];
