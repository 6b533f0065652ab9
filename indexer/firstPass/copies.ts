import { KeyNumbers, type Key } from './keys.ts';
import { KeyedRecords } from './records.ts';
import { RowSet } from './rows.ts';
import type { ScratchFile } from './scratch.ts';

/** Finds texts that more than one account wrote. */
export class Copies {
  readonly #records: KeyedRecords;

  constructor(scratch: ScratchFile) {
    this.#records = new KeyedRecords(scratch);
  }

  /** @param account number of the account that wrote the text with this fingerprint */
  add(fingerprint: Key, row: number, account: number): void {
    this.#records.add(fingerprint, row, account);
  }

  /** Rows whose text some other account wrote too; `skipped` rows count for nothing. */
  find(skipped: RowSet): RowSet {
    const copied = new RowSet();
    const texts = new KeyNumbers(this.#records.largest);
    const firstAccount = new Uint32Array(this.#records.largest);
    const isShared = new Uint8Array(this.#records.largest);
    for (const { size, low, high, row, note } of this.#records.partitions()) {
      texts.clear();
      isShared.fill(0);
      for (let at = 0; at < size; at += 1) {
        if (skipped.has(row(at))) continue;
        const known = texts.size;
        const text = texts.add(low(at), high(at));
        if (text === known) firstAccount[text] = note(at);
        else if (firstAccount[text] !== note(at)) isShared[text] = 1;
      }
      for (let at = 0; at < size; at += 1) {
        if (!skipped.has(row(at)) && isShared[texts.find(low(at), high(at))] === 1) copied.add(row(at));
      }
    }
    return copied;
  }
}
