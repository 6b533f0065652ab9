import type { ParamProblem } from '../address/searchParams.ts';

/** Every kind of error that a reader can meet, with the HTTP status it has in every format. */
export const ERROR_KINDS = {
  bad_request: { status: 400, title: 'We could not read this search' },
  forbidden: { status: 403, title: 'This is not allowed' },
  not_found: { status: 404, title: 'Page not found' },
  method_not_allowed: { status: 405, title: 'This address cannot be used in this way' },
  too_large: { status: 413, title: 'This request is too large' },
  unsupported_media: { status: 415, title: 'This kind of content is not taken' },
  too_many_requests: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  unavailable: { status: 503, title: 'The search engine does not answer' },
  timed_out: { status: 503, title: 'The search took too long' },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>;

export type ErrorKind = keyof typeof ERROR_KINDS;

/** What went wrong, in words that may be shown to readers. The cause is for the log. */
export class SiteError extends Error {
  readonly kind: ErrorKind;
  readonly problems: readonly ParamProblem[];

  constructor(
    kind: ErrorKind,
    message: string,
    options: { readonly problems?: readonly ParamProblem[]; readonly cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'SiteError';
    this.kind = kind;
    this.problems = options.problems ?? [];
  }
}

/** An error as every format but HTML tells it. */
export interface ErrorAnswer {
  readonly error: {
    readonly code: ErrorKind;
    readonly message: string;
    readonly problems: readonly ParamProblem[];
  };
}

export const toErrorAnswer = ({ kind: code, message, problems }: SiteError): ErrorAnswer => ({
  error: { code, message, problems },
});
