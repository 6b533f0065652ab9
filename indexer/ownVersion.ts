import { fingerprint } from '../common/fingerprint.ts';
import { declared } from '../search/declared.ts';
import { InputProblem } from './inputProblem.ts';
import type { ReleaseIndex } from './releaseIndices.ts';

/**
 * What is kept is indexed again from its documents, and those of another version lack what this one asks for.
 * @param advice what to do instead, a sentence about a campaign
 * @throws InputProblem
 */
export function requireOwnVersion(old: readonly ReleaseIndex[], advice: (campaign: string) => string): void {
  const now = fingerprint(declared());
  const other = old.find(({ meta }) => meta.declared !== now);
  if (other === undefined) return;
  throw new InputProblem(
    `${other.name} was made by another version, and what it holds cannot be kept: ${advice(other.campaign)}`,
  );
}
