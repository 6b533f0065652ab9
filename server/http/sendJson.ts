import type { Response } from 'express';

/** Sends an answer for programs. It may name what was looked for: shared caches keep nothing, others ask before use. */
export function sendJson(response: Response, answer: unknown): void {
  response.set('Cache-Control', 'private, no-cache').json(answer);
}
