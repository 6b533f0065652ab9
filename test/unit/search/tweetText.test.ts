import { expect, test } from 'vitest';
import { toProse } from '../../../search/tweetText.ts';

const HASH = 'c07e0e28f634c855b043b49266b7b5161091579232b2b93b2e433925e0bad486';

test.each([
  ['RT @mill_lane: The harvest begins', 'The harvest begins'],
  ['RT@mill_lane The harvest begins', 'The harvest begins'],
  ['Yes! RT @mill_lane: The harvest', 'Yes!   The harvest'],
  ['@mill_lane @old_bridge so do I', 'so do I'],
  [`@${HASH} so do I`, 'so do I'],
  ['@abcd+efgh/ijkl-mnop_qrstu+vwxyz0123456789/A= so do I', 'so do I'],
  ['の@mill_laneに', 'の に'],
  ['write to mill@lane.example', 'write to mill@lane.example'],
  ['Read https://t.co/AbC123 now', 'Read   now'],
  ['HTTP://MILL.EXAMPLE', ''],
  ['слово"https://t.co/AbC123…', 'слово"'],
  ['cut off http…', 'cut off'],
  ['cut off https:/…', 'cut off'],
  ['https://t.co/AbC123のパン', 'のパン'],
  ['www.mill.example t.co/AbC123 pic.twitter.com/AbC123 bread', 'bread'],
  ['the chart.com', 'the chart.com'],
  ['RTL and START @ noon', 'RTL and START @ noon'],
  ['the #FakeNews of #вечер', 'the Fake News of вечер'],
  ['Plain text stays: 1 < 2 & "so" 👍', 'Plain text stays: 1 < 2 & "so" 👍'],
])('%j says %j', (text, prose) => {
  expect(toProse(text)).toBe(prose);
});
