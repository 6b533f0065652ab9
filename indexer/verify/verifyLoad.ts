import type { Client } from '../../common/client.ts';
import type { Capabilities } from '../../search/analysis.ts';
import { USER_COLUMNS } from '../../search/releaseColumns.ts';
import { readAhead } from '../firstPass/firstPass.ts';
import type { KnownRelease } from '../firstPass/known.ts';
import type { Identify } from '../identify.ts';
import type { Progress } from '../progress.ts';
import { identityOf } from '../rowIdentity.ts';
import type { AccountLedger } from './accountLedger.ts';
import { findClaims, RowClaims } from './claims.ts';
import { compareNumbers, RowNumbers, type CountComparison, type RowFacts } from './counts.ts';
import type { Findings } from './findings.ts';
import { indexNumbers } from './indexNumbers.ts';
import type { LoadFiles } from './loadFiles.ts';
import { readReleaseRows, type ReleaseRow } from './releaseRows.ts';
import { rowFactsOf } from './rowFacts.ts';
import { selectionOf, type Extent } from './selection.ts';
import { TweetCheck, type TweetIndex } from './tweetCheck.ts';
import { nameOf, wantedTweetOf, type Conversion } from './tweetRows.ts';

/** What is the same for all loads of a campaign. */
export interface Verification {
  readonly client: Client;
  readonly campaign: string;
  readonly extent: Extent;
  readonly capabilities: Capabilities;
  readonly identify: Identify;
  readonly findings: Findings;
  readonly ledger: AccountLedger;
  /** Where a working file may lie. */
  readonly folder: string;
  readonly progress: Progress;
  readonly note: (line: string) => void;
  readonly signal: AbortSignal | undefined;
}

/** What came of the tweets of one load. rows = inFiles + refused + superseded + replaced */
export interface VerifiedLoad {
  readonly load: string;
  /** All its files are at hand. */
  readonly isWhole: boolean;
  readonly rows: number;
  /** Tweets that the index should hold; null: it holds some of a later load instead, and only --whole tells how many. */
  readonly inFiles: number | null;
  readonly inIndex: number;
  readonly refused: number;
  /** Rows whose id comes again in a later row. */
  readonly superseded: number;
  /** Rows whose tweet a later load, or a file that is not at hand, has brought too, as far as they were looked at. */
  readonly replaced: number;
  readonly compared: number;
  readonly differing: number;
  readonly counts: readonly CountComparison[];
}

/** Compares the tweets of one load with what the index holds of it. @throws InputProblem */
export async function verifyLoad(
  verification: Verification,
  files: LoadFiles,
  index: TweetIndex,
): Promise<VerifiedLoad> {
  const { progress, folder, signal, note } = verification;
  const known = await readAhead({
    files: files.files.map(({ file }) => file),
    folder,
    signal,
    warn: note,
    progress,
  });
  try {
    return await new LoadPass(verification, files, index, known).run();
  } finally {
    known.close();
  }
}

/** The second reading of the files of a load. */
class LoadPass {
  readonly #verification: Verification;
  readonly #files: LoadFiles;
  readonly #index: TweetIndex;
  readonly #known: KnownRelease;
  readonly #conversion: Conversion;
  readonly #check: TweetCheck;
  readonly #numbers = new RowNumbers();
  readonly #claims: RowClaims | undefined;
  /** Whether all rows can be counted as they are read: no later load can have taken the place of one. */
  readonly #countsAtOnce: boolean;
  readonly #isSelected: (place: number) => boolean;
  readonly #rows: number;
  #refused = 0;
  #superseded = 0;

  constructor(verification: Verification, files: LoadFiles, index: TweetIndex, known: KnownRelease) {
    const { campaign, identify, capabilities, extent, client, findings } = verification;
    const context = { campaign, load: files.load };
    this.#verification = verification;
    this.#files = files;
    this.#index = index;
    this.#known = known;
    this.#conversion = { context, known, identify, capabilities, unkept: index.unkept };
    this.#rows = files.files.reduce((sum, { file }) => sum + known.rowsOf(file), 0);
    this.#isSelected = selectionOf(extent, this.#rows);
    this.#countsAtOnce = extent !== 'whole' && index.loads.at(-1) === files.load;
    this.#check = new TweetCheck(client, index, files, findings, ({ facts }) => {
      if (extent === 'whole') this.#count(facts);
    });
    if (extent === 'whole') this.#claims = this.#startClaims();
  }

  async run(): Promise<VerifiedLoad> {
    const { misshapen } = await readReleaseRows(
      'comparing',
      this.#files.files,
      this.#verification,
      (row) => this.#see(row),
      () => this.#check.flush(),
    );
    await this.#check.flush(true);
    this.#refused += misshapen;
    return this.#settle();
  }

  #see(row: ReleaseRow): void {
    const { reader, place } = row;
    const identity = identityOf(reader);
    if ('refused' in identity) {
      this.#refused += 1;
      return;
    }
    this.#tellAccount(identity.account, row);
    if (this.#known.isSuperseded(place)) {
      this.#superseded += 1;
      return;
    }
    this.#claims?.add(place, identity.id);
    const isSelected = this.#isSelected(place);
    if (!isSelected && !this.#countsAtOnce) return;
    const facts = rowFactsOf(reader, identity);
    if (this.#countsAtOnce) this.#count(facts);
    if (isSelected) this.#check.add(wantedTweetOf(row, facts, this.#conversion));
  }

  #tellAccount(id: string, { reader, file }: ReleaseRow): void {
    this.#verification.ledger.see(id, () => ({
      load: this.#files.load,
      profile: USER_COLUMNS.map((column) => reader.raw(column)),
      file: file.file.source.path,
      line: undefined,
    }));
  }

  #count(facts: RowFacts): void {
    this.#numbers.add(facts);
    this.#verification.ledger.count(facts);
  }

  #startClaims(): RowClaims {
    const claims = new RowClaims();
    let place = 0;
    for (const file of this.#files.files) {
      claims.startFile(nameOf(file), place);
      place += this.#known.rowsOf(file.file);
    }
    return claims;
  }

  async #settle(): Promise<VerifiedLoad> {
    const { client, findings, extent } = this.#verification;
    const { load, lacking } = this.#files;
    const isWhole = lacking.length === 0;
    const isCounted = extent === 'whole' || this.#countsAtOnce;
    const numbers = await indexNumbers(client, this.#index.name, load);
    if (this.#claims !== undefined && numbers.tweets > this.#check.found) {
      const names = new Set(lacking.map(({ name }) => name));
      await findClaims(client, this.#index.name, load, this.#claims, names, findings);
    }
    return {
      load,
      isWhole,
      rows: this.#rows,
      inFiles: isCounted ? this.#numbers.tweets : null,
      inIndex: numbers.tweets,
      refused: this.#refused,
      superseded: this.#superseded,
      replaced: this.#check.replaced,
      compared: this.#check.compared,
      differing: this.#check.differing,
      counts: isWhole && isCounted ? compareNumbers(this.#numbers, numbers) : [],
    };
  }
}
