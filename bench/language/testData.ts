import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text to index. */
export interface Text {
  readonly id: string;
  /** `tweet_language`, as releases write it. */
  readonly lang: string;
  readonly text: string;
}

/** A word, and what should be found with it. */
export interface JudgedQuery {
  readonly word: string;
  readonly relevant: ReadonlySet<string>;
  /** Those that hold only another form of the word. */
  readonly otherForms: ReadonlySet<string>;
}

export type PairKind = 'P' | 'R' | 'H';

/** Two words: `P` of one lemma, `R` of unrelated ones, `H` of different ones with the same four first letters. */
export interface WordPair {
  readonly kind: PairKind;
  readonly word: string;
  readonly other: string;
  /** Of `P`: word class and form, such as `N;ACC;SG`. */
  readonly features: string;
}

/** Two spellings of one word. */
export interface Variant {
  readonly kind: string;
  readonly spellings: readonly [string, string];
}

/** The public test data below MURMURATION_DATA. */
export class TestData {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = join(folder, 'language');
  }

  texts(set: { readonly name: string; readonly code: string }): readonly Text[] {
    return this.rows('ud-ir', set.name, 'docs.tsv').map(([id = '', text = '']) => ({
      id: `${set.name}:${id}`,
      lang: set.code,
      text,
    }));
  }

  queries({ name }: { readonly name: string }): readonly JudgedQuery[] {
    const ids = (cell: string): ReadonlySet<string> =>
      new Set(cell === '' ? [] : cell.split(' ').map((id) => `${name}:${id}`));
    return this.rows('ud-ir', name, 'queries.tsv').map(
      ([, word = '', , , relevant = '', otherForms = '']) => ({
        word,
        relevant: ids(relevant),
        otherForms: ids(otherForms),
      }),
    );
  }

  pairs(iso: string): readonly WordPair[] {
    return this.rows('pairs', `${iso}.tsv`).map(([kind, word = '', other = '', features = '']) => ({
      kind: kind as PairKind,
      word,
      other,
      features,
    }));
  }

  variants(name: string): readonly Variant[] {
    return this.rows('variants', `${name}.tsv`).map(([one = '', two = '', kind = '']) => ({
      kind,
      spellings: [one, two],
    }));
  }

  /** Cells of a file without a header. */
  rows(...path: readonly string[]): readonly (readonly string[])[] {
    return this.read(...path)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\t'));
  }

  read(...path: readonly string[]): string {
    return readFileSync(join(this.#folder, ...path), 'utf8');
  }
}
