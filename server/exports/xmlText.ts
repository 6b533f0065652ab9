import { escapeUTF8 } from 'entities';

/** Outside of what XML 1.0 can hold, even escaped. https://www.w3.org/TR/xml/#charsets */
const FORBIDDEN = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text for an XML element or attribute. What XML cannot hold becomes U+FFFD; a CR stays one. */
export const toXmlText = (text: string): string =>
  escapeUTF8(text.replace(FORBIDDEN, '\uFFFD')).replaceAll('\r', '&#13;');
