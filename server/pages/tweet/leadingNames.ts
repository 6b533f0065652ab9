/** `RT @name: ` and names at the start of a text. */
const LEAD = /^(?:(?:RT\b|@[^\s:]+):?(?:\s+|$))+/;

/**
 * The names that a text begins with. They are printed apart, in an element that the browser leaves out when it looks for
 * the direction of the text: an Arabic retweet begins with Latin letters. The space behind them belongs to the text: at
 * the end of the names it would stand on their far side.
 */
export const leadingNames = (text: string): string => LEAD.exec(text)?.[0].trimEnd() ?? '';
