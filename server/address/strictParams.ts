import { parseSearchParams, type ParamProblem, type Parsed, type ParsedParams } from './searchParams.ts';
import { SiteError } from '../http/siteError.ts';

/**
 * Reads an address for programs, which would not see that a parameter was set aside.
 * @param more problems of parameters that were read elsewhere
 * @throws SiteError `bad_request` with every parameter that cannot be used
 */
export function requireParams(
  search: URLSearchParams,
  more: readonly ParamProblem[] = [],
): Pick<ParsedParams, 'params' | 'redirect'> {
  const { params, problems, ignored, redirect } = parseSearchParams(search);
  refuseProblems({ problems: [...problems, ...more], ignored });
  return { params, redirect };
}

/** @throws SiteError `bad_request` with every parameter that cannot be used */
export function refuseProblems({ problems, ignored }: Pick<Parsed<unknown>, 'problems' | 'ignored'>): void {
  const refused = [...problems, ...ignored.map(unknown)];
  if (refused.length > 0) {
    throw new SiteError('bad_request', 'Some parameters cannot be used.', { problems: refused });
  }
}

const unknown = (param: string): ParamProblem => ({ param, message: `There is no parameter “${param}”.` });
