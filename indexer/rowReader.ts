import { decodeHTMLStrict } from 'entities';
import type { TweetColumn } from '../search/releaseColumns.ts';
import { allCells, type Cells } from './cells.ts';
import type { Columns } from './columns.ts';
import { parseList } from './listCell.ts';
import { parseDay, parseMinute } from './timeCell.ts';

/** What spreadsheets and scripts write for "nothing" when they save a release again. */
const FILLERS: ReadonlySet<string> = new Set(['nan', 'NaN', 'None', 'null', 'NULL', 'NA', '<NA>', 'NaT']);
const LONGEST_FILLER = 4;
/** Looked up only where it can be one, as nearly every cell is too long. */
const isFiller = (cell: string): boolean => cell.length <= LONGEST_FILLER && FILLERS.has(cell);
/** A whole number that was taken for a floating-point one: `1.198473762313818e+18`, `98336677.0`. Its digits are lost. */
const DAMAGED_ID = /^\d{1,20}(?:\.\d*)?(?:[eE][+-]?\d{1,3})?$/;
/** A language of two or three letters, and what is behind it: `English` is none. */
const LANGUAGE_CODE = /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*$/;
const LONGEST_LANGUAGE_CODE = 16;

/**
 * Reads the cells of one row by column name. A value that cannot be used is undefined, and its column is remembered in
 * `odd`; an empty cell, and a column that the file lacks, are undefined and not odd.
 */
export class RowReader {
  readonly odd = new Set<TweetColumn>();
  /** Id columns that hold something whose digits are lost. */
  readonly damaged: TweetColumn[] = [];
  /** Cells that the values read from them do not give back: odd ones, and texts with HTML entities. */
  readonly published = new Map<TweetColumn, string>();
  /** A value that was read holds bytes that are not UTF-8. */
  hasBadBytes = false;
  readonly #cells: Cells;
  readonly #columns: Columns;
  readonly #isUtf8: () => boolean;

  /** @param isUtf8 whether the bytes of the row are UTF-8; asked only where a value holds U+FFFD */
  constructor(cells: Cells, columns: Columns, isUtf8: () => boolean = () => true) {
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
    return id === undefined || /^\d{1,20}$/.test(id) ? id : this.#oddity(column);
  }

  /** Id of an account: digits, a hash, or a handle. */
  accountId(column: TweetColumn): string | undefined {
    const id = this.word(column);
    if (id === undefined || !DAMAGED_ID.test(id) || /^\d{1,20}$/.test(id)) return id;
    this.damaged.push(column);
    return this.#oddity(column);
  }

  /** A count: `12`, or `12.0` of a copy that was saved again, which is still exactly 12. */
  count(column: TweetColumn): number | undefined {
    const cell = this.raw(column).trim();
    if (cell === '') return undefined;
    const number = /^\d+(?:\.0*)?$/.test(cell) ? Number(cell) : Number.NaN;
    return Number.isSafeInteger(number) ? number : this.#oddity(column);
  }

  flag(column: TweetColumn): boolean | undefined {
    const cell = this.raw(column).trim().toLowerCase();
    if (cell === '') return undefined;
    if (cell === 'true' || cell === 'false') return cell === 'true';
    return this.#oddity(column);
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
    const cell = this.raw(column);
    if (cell.trim() === '') return undefined;
    return parseDay(cell) ?? this.#oddity(column);
  }

  /** A language code as published. */
  languageCode(column: TweetColumn): string | undefined {
    const code = this.word(column);
    if (code === undefined) return undefined;
    return code.length <= LONGEST_LANGUAGE_CODE && LANGUAGE_CODE.test(code) ? code : this.#oddity(column);
  }

  /** A coordinate in degrees, or the word that stands for one since 2019. */
  coordinate(column: 'latitude' | 'longitude'): number | 'present' | 'absent' | undefined {
    const cell = this.raw(column).trim();
    if (cell === '') return undefined;
    if (cell === 'present' || cell === 'absent') return cell;
    const degrees = /^-?\d{1,3}(?:\.\d+)?$/.test(cell) ? Number(cell) : Number.NaN;
    return Math.abs(degrees) <= (column === 'latitude' ? 90 : 180) ? degrees : this.#oddity(column);
  }

  /** Keeps a cell as it is published. */
  keep(column: TweetColumn): void {
    const cell = this.raw(column);
    this.published.set(column, isFiller(cell.trim()) ? '' : cell);
  }

  /** The cell; bytes that are not UTF-8 came as U+FFFD, stay so in the text, and make the value odd. */
  #wellFormed(column: TweetColumn): string {
    const cell = this.raw(column);
    if (cell.includes('\uFFFD') && !this.#isUtf8()) {
      this.odd.add(column);
      this.hasBadBytes = true;
    }
    return cell;
  }

  #oddity(column: TweetColumn): undefined {
    this.odd.add(column);
    if (!isFiller(this.raw(column).trim())) this.keep(column);
    return undefined;
  }
}
