#!/usr/bin/env -S node --max-semi-space-size=8 --heap-growing-percent=50
// The flags bound what Node keeps of short-lived memory (8 MB at a time, not 32), and how far its heap grows before old
// memory is cleared (by half, not by several times): a load stays under 300 MB with them.
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2));
