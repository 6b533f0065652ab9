/** Parameters of a request's address. @param url path with its query string */
export function searchParamsOf(url: string): URLSearchParams {
  const start = url.indexOf('?');
  return new URLSearchParams(start < 0 ? '' : url.slice(start + 1));
}

/** A path as Express looks for its route: capitals are small letters, and a slash at the end is left out. */
export const toRoutePath = (path: string): string => path.toLowerCase().replace(/\/$/, '');

export const tweetPath = (id: string): string => `/tweets/${segment(id)}`;

/** Hashed ids may hold `+ / =`. */
export const accountPath = (id: string): string => `/accounts/${segment(id)}`;

export const campaignPath = (id: string): string => `/campaigns/${segment(id)}`;

/** One part of a path. Half a surrogate pair has no UTF-8, and would throw. */
function segment(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
