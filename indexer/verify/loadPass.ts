import { USER_COLUMNS } from '../../search/releaseColumns.ts';
import type { KnownRelease } from '../firstPass/known.ts';
import { identityOf } from '../rowIdentity.ts';
import { findClaims, RowClaims } from './claims.ts';
import { compareNumbers, RowNumbers, type RowFacts } from './counts.ts';
import { indexNumbers } from './indexNumbers.ts';
import type { LoadFiles } from './loadFiles.ts';
import { readReleaseRows, type ReleaseRow } from './releaseRows.ts';
import { rowFactsOf } from './rowFacts.ts';
import { selectionOf } from './selection.ts';
import { TweetCheck, type TweetIndex } from './tweetCheck.ts';
import { nameOf, wantedTweetOf, type Conversion } from './tweetRows.ts';
import type { Verification } from './verification.ts';
import type { VerifiedLoad } from './verifyLoad.ts';

/** The second reading of the files of a load. */
export class LoadPass {
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
