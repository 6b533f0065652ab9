import { decodeHTMLStrict } from 'entities';
import type { TweetColumn } from '../search/releaseColumns.ts';
import { allCells, type Cells } from './cells.ts';
import {
  isDamagedId,
  isFiller,
  isLanguageCode,
  isTweetId,
  parseCount,
  parseFlag,
  parseLatitude,
  parseLongitude,
} from './cellValues.ts';
import type { Columns } from './columns.ts';
import { parseList } from './listCell.ts';
import { RowNotes } from './rowNotes.ts';
import { parseDay, parseMinute } from './timeCell.ts';

/**
 * Reads the cells of one row by column name. A value that cannot be used is undefined, and its column is remembered in
 * `odd`; an empty cell, and a column that the file lacks, are undefined and not odd.
 */
export class RowReader extends RowNotes {
  readonly #cells: Cells;
  readonly #columns: Columns;
  readonly #isUtf8: () => boolean;

  /** @param isUtf8 whether the bytes of the row are UTF-8; asked only where a value holds U+FFFD */
  constructor(cells: Cells, columns: Columns, isUtf8: () => boolean = () => true) {
    super();
    this.#cells = columns.addCells === undefined ? cells : columns.addCells(allCells(cells));
    this.#columns = columns;
    this.#isUtf8 = isUtf8;
  }

  /** The cell as it stands, or as it is made of others; '' where the file lacks the column. */
  raw(column: TweetColumn): string {
    const position = this.#columns.positions[column];
    return position === undefined ? '' : (this.#cells.at(position) ?? '');
  }

  /** Free text with its HTML entities decoded, once: releases keep Twitter's own `&amp;`, `&lt;` and `&gt;`. */
  text(column: TweetColumn): string | undefined {
    const cell = this.#wellFormed(column);
    if (cell === '') return undefined;
    if (!cell.includes('&')) return cell;
    const text = decodeHTMLStrict(cell);
    if (text !== cell) this.keep(column);
    return text;
  }

  /** Text that is no prose, such as a handle or an address: as published, without blanks around it. */
  word(column: TweetColumn): string | undefined {
    const cell = this.#wellFormed(column).trim();
    if (!isFiller(cell)) return cell === '' ? undefined : cell;
    return this.#oddity(column);
  }

  /** Id of a tweet: 1 to 20 digits. */
  tweetId(column: TweetColumn): string | undefined {
    const id = this.accountId(column);
    return id === undefined || isTweetId(id) ? id : this.#oddity(column);
  }

  /** Id of an account: digits, a hash, or a handle. */
  accountId(column: TweetColumn): string | undefined {
    const id = this.word(column);
    if (id === undefined || !isDamagedId(id)) return id;
    this.markDamaged(column);
    return this.#oddity(column);
  }

  count(column: TweetColumn): number | undefined {
    return this.#value(column, parseCount);
  }

  flag(column: TweetColumn): boolean | undefined {
    return this.#value(column, parseFlag);
  }

  /** A list without its empty items; undefined where there is none. */
  list(column: TweetColumn): readonly string[] | undefined {
    const items = parseList(this.#wellFormed(column));
    return items === undefined ? this.#oddity(column) : items.length > 0 ? items : undefined;
  }

  /** Epoch milliseconds of a minute. */
  minute(column: TweetColumn): number | undefined {
    return parseMinute(this.raw(column));
  }

  /** Epoch milliseconds of a day. */
  day(column: TweetColumn): number | undefined {
    return this.#value(column, parseDay);
  }

  /** A language code as published. */
  languageCode(column: TweetColumn): string | undefined {
    const code = this.word(column);
    return code === undefined || isLanguageCode(code) ? code : this.#oddity(column);
  }

  /** A coordinate in degrees, or the word that stands for one since 2019. */
  coordinate(column: 'latitude' | 'longitude'): number | 'present' | 'absent' | undefined {
    return this.#value(column, column === 'latitude' ? parseLatitude : parseLongitude);
  }

  /** Keeps a cell as it is published. */
  keep(column: TweetColumn): void {
    const cell = this.raw(column);
    this.keepAs(column, isFiller(cell.trim()) ? '' : cell);
  }

  /** The cell; bytes that are not UTF-8 came as U+FFFD, stay so in the text, and make the value odd. */
  #wellFormed(column: TweetColumn): string {
    const cell = this.raw(column);
    if (cell.includes('\uFFFD') && !this.#isUtf8()) {
      this.markOdd(column);
      this.hasBadBytes = true;
    }
    return cell;
  }

  /** What a cell says; a blank one says nothing. @param parse gives undefined for what it cannot read */
  #value<T>(column: TweetColumn, parse: (cell: string) => T | undefined): T | undefined {
    const cell = this.raw(column);
    if (cell === '') return undefined;
    const value = parse(cell);
    return value === undefined && cell.trim() !== '' ? this.#oddity(column) : value;
  }

  #oddity(column: TweetColumn): undefined {
    this.markOdd(column);
    if (!isFiller(this.raw(column).trim())) this.keep(column);
    return undefined;
  }
}
