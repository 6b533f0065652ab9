import { expect, test } from 'vitest';
import { inOtherScripts } from '../../../../server/repairs/otherScripts.ts';

test.each<[string, readonly string[]]>([
  ['Урожай', ['urozhay']],
  ['Мельник', ['melnik']],
  ['Clinton', ['клинтон']],
  ['Zelenka', ['зеленка']],
  ['ψωμι', ['psomi']],
  ['انتخابات', []],
  ['選挙', []],
  ['naïve', ['наиве']],
  ['mixУ', []],
  ['2016', []],
])('%s may be written %j', (word, expected) => {
  expect(inOtherScripts(word)).toEqual(expect.arrayContaining([...expected]));
  if (expected.length === 0) expect(inOtherScripts(word)).toEqual([]);
});
