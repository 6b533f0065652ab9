import type { DocumentKind, ReleaseKind } from './documents.ts';

/** What an index says of itself, beside its documents. */
export interface IndexMeta {
  readonly product: 'murmuration';
  readonly prefix: string;
  readonly kind: DocumentKind;
  readonly campaign: string;
  readonly load: string;
  /** Process that writes it: who else finds the half-done index can tell whether that load still lives. */
  readonly host: string;
  readonly pid: number;
  /** Fingerprint of what the program declared that made it (declared.ts). */
  readonly declared: string;
  /** Recipes that the server could not serve at their best then. */
  readonly lacking: readonly string[];
  /** Where its documents come from, written when the load ends. Those of a load that was added to are kept. */
  readonly sources?: readonly LoadSource[];
}

/** The files that one load read for an index. A document says by `load` which one brought it. */
export interface LoadSource {
  readonly load: string;
  readonly files: readonly SourceFile[];
}

/** A file of a release, as a load read it. */
export interface SourceFile {
  /** As `source_file` of a tweet has it. */
  readonly name: string;
  readonly kind: ReleaseKind;
  /** Rows after the header, refused ones too. */
  readonly rows: number;
  /** Of the file as it lies there, packed where it is a `.gz`; of an entry of a zip, of its content. Hex digits. */
  readonly sha256: string;
}
