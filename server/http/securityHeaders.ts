import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Headers that keep the page to itself: no script, no inline style, nothing from elsewhere, no framing, no referrer.
 * @param https whether readers come by https; only then is it demanded for the future
 */
export function securityHeaders(https: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'style-src': ["'self'"],
        'img-src': ["'self'"],
        'media-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: https,
    xFrameOptions: { action: 'deny' },
  });
}
