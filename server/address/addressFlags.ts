/**
 * A parameter that says how a page is shown. It is no part of a search or of what a page tells, so no other address
 * holds it.
 */
export interface AddressFlag {
  /** Name of the parameter. */
  readonly name: string;
  /** Takes the flag out of an address; another value of it stays, to be told as unknown. */
  readonly read: (address: URLSearchParams) => { readonly isSet: boolean; readonly rest: URLSearchParams };
  /** The address with the flag. @param path of a page, perhaps with parameters, without the flag and without a fragment */
  readonly url: (path: string) => string;
}

/** The flag `name=value`. */
const addressFlag = (name: string, value: string): AddressFlag => ({
  name,
  read: (address) => {
    const rest = new URLSearchParams(address);
    rest.delete(name, value);
    return { isSet: address.has(name, value), rest };
  },
  url: (path) => `${path}${path.includes('?') ? '&' : '?'}${name}=${value}`,
});

/** `counts=wait`: the page waits for what is counted beside its results, however long that takes. */
export const COUNTS_WAIT = addressFlag('counts', 'wait');

/**
 * `media=show`: the page shows what media its tweets have; without it they stay covered, and no browser fetches them.
 * (`loading=lazy` in a closed `<details>` would do where scripts run; without them browsers fetch such pictures at once.)
 */
export const MEDIA_SHOWN = addressFlag('media', 'show');

/**
 * `timeline=table`: the timeline of the page has a table with it, from which start and end can be picked. Its hundreds of
 * links are half of a page, and few readers open it.
 */
export const TIMELINE_TABLE = addressFlag('timeline', 'table');
