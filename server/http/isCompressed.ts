import compression from 'compression';
import type { Request, Response } from 'express';

/** Whether an answer is sent compressed: texts are; of NDJSON the library does not know that it is one. */
export const isCompressed = (request: Request, response: Response): boolean =>
  String(response.getHeader('Content-Type')).startsWith('application/x-ndjson') ||
  compression.filter(request, response);
