/**
 * The script that a reader of the client's documentation would write, as the measure to be beaten: csv-parse with
 * columns, the bulk helper with its defaults, rows stored as they are.
 * Usage: node documentationScript.ts URL INDEX FILE.csv.gz
 */
import { Client } from '@elastic/elasticsearch';
import { parse } from 'csv-parse';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

const [node = '', index = '', file = ''] = process.argv.slice(2);
const client = new Client({ node });
const source = createReadStream(file);
const rows = (file.endsWith('.gz') ? source.pipe(createGunzip()) : source).pipe(parse({ columns: true }));

const { total, failed } = await client.helpers.bulk<Record<string, string>>({
  datasource: rows,
  onDocument: (row) => ({ index: { _index: index, _id: row['tweetid'] ?? '' } }),
});
await client.indices.refresh({ index });
console.log(`${total} rows, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
