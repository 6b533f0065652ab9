import { benchIndexing } from './indexing.ts';
import { benchLanguage } from './language/main.ts';
import { benchReadAhead } from './readAhead.ts';
import { benchSearch } from './search.ts';
import { benchStart } from './start.ts';

/** `npm run bench [-- NAME... [OPTIONS]]`: every measurement, or those named. Options are for one that knows some. */
const BENCHES: Readonly<Record<string, (options: readonly string[]) => Promise<void>>> = {
  start: benchStart,
  indexing: benchIndexing,
  readAhead: benchReadAhead,
  search: benchSearch,
  language: benchLanguage,
};

const args = process.argv.slice(2);
const firstOption = args.findIndex((arg) => arg.startsWith('-'));
const names = firstOption === -1 ? args : args.slice(0, firstOption);
const options = firstOption === -1 ? [] : args.slice(firstOption);
const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}.`);
  process.exitCode = 2;
} else if (options.length > 0 && (names.length !== 1 || names[0] !== 'language')) {
  console.error('Options are for the bench language alone: npm run bench -- language OPTIONS');
  process.exitCode = 2;
} else {
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) await BENCHES[name]?.(options);
}
