/**
 * The same release in SQLite: a table of all columns as they are, a full-text index (FTS5) over the columns whose words
 * the site searches, and three plain indexes. Rows are parsed as the indexer does.
 * Usage: node sqliteScript.ts FILE.csv.gz DATABASE
 */
import { DatabaseSync } from 'node:sqlite';
import { csvRows } from '../../indexer/csvRows.ts';
import { findSources } from '../../indexer/sources.ts';

const TEXTS = ['tweet_text', 'user_display_name', 'hashtags', 'urls'];
const INDEXED = ['userid', 'tweet_time', 'tweet_language'];
const [path = '', databaseFile = ''] = process.argv.slice(2);
const [source] = await findSources([path]);
if (source === undefined) throw new Error(`${path}: no such file`);

const database = new DatabaseSync(databaseFile);
// Nobody reads it yet, and what breaks off starts anew.
database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536; BEGIN');
let insert: ReturnType<DatabaseSync['prepare']> | undefined;
let rows = 0;
for await (const batch of csvRows(await source.open(() => undefined), path)) {
  for (const { values } of batch) {
    if (insert === undefined) {
      database.exec(`CREATE TABLE tweets (${values.join(', ')})`);
      insert = database.prepare(`INSERT INTO tweets VALUES (${values.map(() => '?').join(', ')})`);
    } else {
      insert.run(...values);
      rows += 1;
    }
  }
}
const texts = TEXTS.join(', ');
database.exec(`CREATE VIRTUAL TABLE words USING fts5(${texts}, content='tweets', tokenize='unicode61')`);
database.exec("INSERT INTO words(words) VALUES ('rebuild')");
for (const column of INDEXED) database.exec(`CREATE INDEX tweets_${column} ON tweets(${column})`);
database.exec('COMMIT');
database.close();
console.log(`${rows} rows`);
