/** A character as JSON may also write it: `\u2028`. */
export const jsonEscape = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
