import { createHash, timingSafeEqual } from 'node:crypto';
import type { Config } from '../../common/config.ts';
import { isLoopback } from './loopback.ts';

/** Who may change what this site keeps. */
export interface ChangeRules {
  /** Only this machine reaches the site, as far as its settings tell. */
  readonly isPrivate: boolean;
  /** ADMIN_TOKEN is set. */
  readonly hasToken: boolean;
}

type Settings = Pick<Config, 'HOST' | 'BASE_URL' | 'TRUST_PROXY' | 'ADMIN_TOKEN'>;

/** A site on loopback that has a public address, or a proxy in front, is as open as any other. */
export const changeRules = ({ HOST, BASE_URL, TRUST_PROXY, ADMIN_TOKEN }: Settings): ChangeRules => ({
  isPrivate:
    isLoopback(HOST) &&
    TRUST_PROXY === false &&
    (BASE_URL === undefined || isLoopback(new URL(BASE_URL).hostname)),
  hasToken: ADMIN_TOKEN !== undefined,
});

export const NO_TOKEN_SET =
  'This site takes no changes: ADMIN_TOKEN is not set. Who runs it can set it in the environment and start the site anew.';
export const WRONG_TOKEN = 'This is not the token of this site.';

/**
 * Why a token does not allow a change; undefined where it does. Tokens are compared by their hashes, so that neither
 * the length nor the time tells how near a guess came.
 * @param given as typed
 */
export function tokenProblem(expected: string | undefined, given: string): string | undefined {
  if (expected === undefined) return NO_TOKEN_SET;
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(expected), hash(given)) ? undefined : WRONG_TOKEN;
}

/** What the form on every search page has to know: whether it asks for the token, or why there is none. */
export const savingNotes = ({
  isPrivate,
  hasToken,
}: ChangeRules): { asksToken: boolean; refused: string } => ({
  asksToken: !isPrivate,
  refused: isPrivate || hasToken ? '' : NO_TOKEN_SET,
});
