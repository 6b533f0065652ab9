/** `RT @name: ` and names at the start of a text, with or without marks around them. */
const LEAD = /^(?:(?:<mark>)?(?:RT\b|@[^\s<>&:]+)(?:<\/mark>)?:?(?:\s+|$))+/;

const WHOLE_MARKS = /^[^<]*(?:<mark>[^<]*<\/mark>[^<]*)*$/;

/**
 * Parts a text from the names that it begins with. They are printed apart, in an element that the browser leaves out
 * when it looks for the direction of the text: an Arabic retweet begins with Latin letters.
 * @param text plain, or HTML of a highlighted text
 */
export function partLeadingNames(text: string): { readonly lead: string; readonly rest: string } {
  const found = LEAD.exec(text)?.[0] ?? '';
  // A mark that goes on after the names cannot be parted.
  // The space belongs to the text: at the end of the names it would stand on their far side.
  const lead = WHOLE_MARKS.test(found) ? found.trimEnd() : '';
  return { lead, rest: text.slice(lead.length) };
}
