/** Parameters of a request's address. @param url path with its query string */
export function searchParamsOf(url: string): URLSearchParams {
  const start = url.indexOf('?');
  return new URLSearchParams(start < 0 ? '' : url.slice(start + 1));
}

export const tweetPath = (id: string): string => `/tweets/${encodeURIComponent(id)}`;

/** Hashed ids may hold `+ / =`. */
export const accountPath = (id: string): string => `/accounts/${encodeURIComponent(id)}`;

export const campaignPath = (id: string): string => `/campaigns/${encodeURIComponent(id)}`;
