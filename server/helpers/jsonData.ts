import Handlebars from 'handlebars';
import { jsonEscape } from '../http/jsonEscape.ts';

/**
 * `{{jsonData value}}`: a value as JSON, for a `<script>` that holds data. HTML entities mean nothing there, so every
 * character that HTML, or a script, could take for its own stands as a JSON escape: no text can end the element or open
 * a comment in it. https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function jsonData(value: unknown): Handlebars.SafeString {
  return new Handlebars.SafeString(JSON.stringify(value).replace(/[<>&'\u2028\u2029]/g, jsonEscape));
}
