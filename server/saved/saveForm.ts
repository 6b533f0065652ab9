import type { SearchParams } from '../address/searchParams.ts';
import { shortHash } from '../archive/archiveBuild.ts';
import { count } from '../helpers/count.ts';
import { readSearchPath } from './searchPath.ts';

export const LONGEST_TITLE = 200;
const LONGEST_NOTE = 2_000;

/** The form “Save this search” as it was sent. */
export interface SaveForm {
  /** Path of the search. */
  readonly search: string;
  readonly title: string;
  readonly note: string;
}

/** What is wrong with the fields, a sentence each. */
export type SaveProblems = Readonly<Partial<Record<keyof SaveForm, string>>>;

/** A form that can be kept: texts are tidied, the path is canonical. */
export type ReadForm =
  | { readonly form: SaveForm; readonly params: SearchParams }
  | { readonly form: SaveForm; readonly problems: SaveProblems };

/** Reads the form. @returns the texts as typed where one of them cannot be kept */
export function readSaveForm(typed: SaveForm): ReadForm {
  const title = tidy(typed.title).replaceAll(/\s+/g, ' ').trim();
  const note = tidy(typed.note).trim();
  const found = readSearchPath(typed.search);
  const titleProblem = title === '' ? 'Give the search a title.' : tooLong('title', title, LONGEST_TITLE);
  const noteProblem = tooLong('note', note, LONGEST_NOTE);
  const fine = !('problems' in found) && titleProblem === undefined && noteProblem === undefined;
  if (fine) return { form: { search: found.path, title, note }, params: found.params };
  return {
    form: typed,
    problems: {
      ...('problems' in found && { search: found.problems.join(' ') }),
      ...(titleProblem !== undefined && { title: titleProblem }),
      ...(noteProblem !== undefined && { note: noteProblem }),
    },
  };
}

/**
 * Names an entry by what it holds and by what it was counted in: a form that is sent twice is one entry, and the same
 * search is another after the archive changed.
 */
export const savedId = ({ search, title, note }: SaveForm, build: string): string =>
  shortHash(JSON.stringify([search, title, note, build]), 16);

/** One kind of line end, and no other control characters: they have no look. */
const tidy = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');

/** Lengths are counted as browsers do, in UTF-16. */
const tooLong = (what: string, { length }: string, most: number): string | undefined =>
  length <= most ? undefined : `The ${what} has ${count(length)} characters; ${count(most)} are allowed.`;
