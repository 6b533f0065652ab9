import Handlebars from 'handlebars';

/** Text without any markup, or with `<mark>` around matches and nothing else. */
const MARKED_TEXT = /^[^<>]*(?:<mark>[^<>]*<\/mark>[^<>]*)*$/;

/**
 * `{{snippet highlight}}`: prints the HTML of a highlighted text. Its output is not escaped any more, so it
 * looks at what it is given: anything but escaped text and `<mark>` is escaped after all.
 */
export function snippet(html: string): Handlebars.SafeString | string {
  return MARKED_TEXT.test(html) ? new Handlebars.SafeString(html) : html;
}
