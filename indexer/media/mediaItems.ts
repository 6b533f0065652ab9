import type { Client } from '../../common/client.ts';
import type { MediaDocument } from '../../search/mediaDocument.ts';
import { dhashBands } from '../../search/mediaHashes.ts';
import type { BulkItem } from '../bulkItem.ts';
import type { Progress } from '../progress.ts';
import { storedDocuments } from '../storedDocuments.ts';
import type { LoadContext } from '../tweetRow.ts';
import type { ArchivedFile, MediaArchive } from './archivedFile.ts';
import { readMediaFacts, type MediaFacts } from './mediaFacts.ts';
import { readMediaName, type MediaName } from './mediaName.ts';
import type { MediaTally } from './mediaTally.ts';
import { sideBySide } from './sideBySide.ts';

/** Files that are read at a time: enough to keep two processors at work, and at most so many pictures in memory. */
const AT_A_TIME = 4;
/** Version of what an earlier load brought: every file of this one goes before it. */
const CARRIED_VERSION = 0;

/** Where the files of a load go. */
export interface MediaTarget {
  readonly context: LoadContext;
  readonly index: string;
  readonly tally: MediaTally;
  readonly progress: Progress;
}

type Read = { readonly file: ArchivedFile } & (
  { readonly refused: string } | { readonly name: MediaName; readonly facts: MediaFacts }
);

/** Every file of the archives as an item to index; those that are refused go to the tally. @throws InputProblem */
export async function* mediaItems(
  archives: readonly MediaArchive[],
  { context, index, tally, progress }: MediaTarget,
): AsyncGenerator<BulkItem> {
  let version = 0;
  let bytesRead = 0;
  for (const { path, bytes, files } of archives) {
    const before = tally.files;
    for await (const read of sideBySide(files(), AT_A_TIME, readFile)) {
      tally.files += 1;
      version += 1;
      bytesRead += read.file.packedBytes;
      progress.update({ bytesRead, rows: tally.files });
      if ('refused' in read) {
        tally.reject(path, read.file.position, read.file.name, read.refused);
        continue;
      }
      const document = toDocument(context, path, read.file, read.name, read.facts);
      tally.types[document.type] += 1;
      if (read.facts.isBroken) tally.broken += 1;
      yield { index, id: document.id, version, document };
    }
    tally.archives.push({ path, files: tally.files - before, bytes });
  }
}

async function readFile(file: ArchivedFile): Promise<Read> {
  const name = readMediaName(file.name);
  if ('refused' in name) return { file, refused: file.problem ?? name.refused };
  const facts = await readMediaFacts(file);
  return 'refused' in facts ? { file, refused: facts.refused } : { file, name, facts };
}

function toDocument(
  { campaign, load }: LoadContext,
  archive: string,
  file: ArchivedFile,
  { isGif, ...name }: MediaName,
  { isBroken: _isBroken, ...facts }: MediaFacts,
): MediaDocument {
  return {
    ...name,
    campaign,
    load,
    ...facts,
    type: isGif ? 'gif' : facts.type,
    dhash_bands: facts.dhash === undefined ? undefined : dhashBands(facts.dhash),
    archive,
    entry: file.name,
    storage: file.storage,
    offset: file.offset,
    packed_bytes: file.packedBytes,
  };
}

/** Files that the campaign had before; those that this load brings anew stay, since their version is higher. */
export async function* carriedMedia(
  client: Client,
  old: readonly string[],
  index: string,
): AsyncGenerator<BulkItem> {
  for await (const document of storedDocuments<MediaDocument>(client, old)) {
    yield { index, id: document.id, version: CARRIED_VERSION, document };
  }
}
