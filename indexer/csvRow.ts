import { isUtf8 } from 'node:buffer';
import type { ByteWindow } from './byteWindow.ts';
import { allCells, type Cells } from './cells.ts';

/** One row. Its place is known as long as the batch that holds it is the latest one. */
export interface CsvRow {
  readonly cells: Cells;
  /** The text of every cell. */
  readonly values: readonly string[];
  /** Why the row could not be parsed; it has no cells then. */
  readonly broken: string | undefined;
  /** The line of the file, from 1, on which the row starts. Ask rows in their order. */
  line(): number;
  /** The line on which it ends. */
  lastLine(): number;
  /** The bytes of the row as they stand in the file, without its line end (LF or CR LF) and blank lines before it. */
  bytes(): Buffer;
  /** The same as text. */
  raw(): string;
  /** Whether the bytes of the row are UTF-8; others came as U+FFFD. */
  isUtf8(): boolean;
}

/** A row in the part of the file that is being parsed. */
export class ParsedRow implements CsvRow {
  readonly cells: Cells;
  readonly broken: string | undefined;
  readonly #window: ByteWindow;
  readonly #start: number;
  readonly #end: number;
  /** Kept, as the window counts on from the last line that it told. */
  #line: number | undefined;

  constructor(window: ByteWindow, cells: Cells, start: number, end: number, broken?: string) {
    this.#window = window;
    this.cells = cells;
    this.#start = start;
    this.#end = end;
    this.broken = broken;
  }

  get values(): readonly string[] {
    return allCells(this.cells);
  }

  line(): number {
    this.#line ??= this.#window.lineAt(this.#window.skipBlankLines(this.#start));
    return this.#line;
  }

  lastLine(): number {
    this.line();
    return this.#window.lineAt(this.#window.beforeLineEnd(this.#end));
  }

  isUtf8(): boolean {
    return isUtf8(this.#window.slice(this.#start, this.#end));
  }

  bytes(): Buffer {
    return this.#window.slice(
      this.#window.skipBlankLines(this.#start),
      this.#window.beforeLineEnd(this.#end),
    );
  }

  raw(): string {
    const text = this.bytes().toString('utf8');
    // A byte order mark, which elsewhere is a character of the row.
    return this.#start === 0 ? text.replace(/^\uFEFF/, '') : text;
  }
}
