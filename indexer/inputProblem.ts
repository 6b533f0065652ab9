/** What the caller gave cannot be loaded: the command ends with exit code 2. The message names file and remedy. */
export class InputProblem extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'InputProblem';
  }
}

/** A file that is read more than once is another one now. */
export const changedFile = (path: string): InputProblem =>
  new InputProblem(
    `${path}: the file changed while it was loaded. Nothing of it was taken over; load it again.`,
  );
