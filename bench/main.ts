import { benchIndexing } from './indexing.ts';
import { benchStart } from './start.ts';

/** `npm run bench [-- NAME...]`: every measurement, or those named. */
const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  start: benchStart,
  indexing: benchIndexing,
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) await BENCHES[name]?.();
}
