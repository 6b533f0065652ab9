import { benchCluster } from './cluster.ts';
import { benchIndexing } from './indexing/main.ts';
import { benchLanguage } from './language/main.ts';
import { benchReadAhead } from './readAhead.ts';
import { benchScale } from './scale.ts';
import { benchSearch } from './search.ts';
import { benchStart } from './start.ts';

/** `npm run bench [-- NAME... [OPTIONS]]`: every measurement, or those named. Options are for one that knows some. */
const BENCHES: Readonly<Record<string, (options: readonly string[]) => Promise<void>>> = {
  start: benchStart,
  indexing: benchIndexing,
  readAhead: benchReadAhead,
  search: benchSearch,
  language: benchLanguage,
  scale: benchScale,
  cluster: benchCluster,
};

const WITH_OPTIONS: readonly string[] = ['indexing', 'language', 'scale'];

const args = process.argv.slice(2);
const firstOption = args.findIndex((arg) => arg.startsWith('-'));
const names = firstOption === -1 ? args : args.slice(0, firstOption);
const options = firstOption === -1 ? [] : args.slice(firstOption);
const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}.`);
  process.exitCode = 2;
} else if (options.length > 0 && (names.length !== 1 || !WITH_OPTIONS.includes(names[0] ?? ''))) {
  console.error(`Options are for one bench of ${WITH_OPTIONS.join(', ')}: npm run bench -- NAME OPTIONS`);
  process.exitCode = 2;
} else {
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) await BENCHES[name]?.(options);
}
