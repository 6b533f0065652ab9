#!/usr/bin/env -S node --max-semi-space-size=8
// The flag bounds what Node keeps of short-lived memory (8 MB at a time, not 32): a load stays under 300 MB with it.
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2));
