/** What the caller gave cannot be loaded: the command ends with exit code 2. The message names file and remedy. */
export class InputProblem extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'InputProblem';
  }
}
