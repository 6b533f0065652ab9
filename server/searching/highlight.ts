/** Put around each match by Elasticsearch. Private-use characters, which are never part of a word. */
export const MATCH_START = '\uE000';
export const MATCH_END = '\uE001';

/** A part of a text, in UTF-16 units. */
export type Range = readonly [start: number, end: number];

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * HTML of a text with its matches in `<mark>`; everything else is escaped.
 * @param text as stored
 * @param highlighted the same with MATCH_START and MATCH_END around matches; it may end early. Other texts that were
 * searched with it may stand beside it, in any order
 */
export function markMatches(text: string, ...highlighted: readonly string[]): string {
  const found = highlighted.map((each) => readRanges(text, each)).find((each) => each.length > 0);
  const ranges = toWholeGraphemes(text, found ?? []);
  let html = '';
  let done = 0;
  for (const [start, end] of ranges) {
    html += `${escapeHtml(text.slice(done, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    done = end;
  }
  return html + escapeHtml(text.slice(done));
}

/**
 * Where the matches stand in the text. Both are walked side by side, so that a text that holds the private-use
 * characters itself is safe: what the text has at this place is text.
 */
function readRanges(text: string, highlighted: string): readonly Range[] {
  const ranges: Range[] = [];
  let at = 0;
  let start: number | undefined;
  for (let there = 0; there < highlighted.length; there += 1) {
    const unit = highlighted[there];
    if (unit === text[at]) {
      at += 1;
    } else if (unit === MATCH_START) {
      start ??= at;
    } else if (unit === MATCH_END && start !== undefined) {
      ranges.push([start, at]);
      start = undefined;
    } else {
      return [];
    }
  }
  return ranges;
}

/** A mark never parts a letter from its combining marks. Ranges that touch become one. */
function toWholeGraphemes(text: string, ranges: readonly Range[]): readonly Range[] {
  if (ranges.length === 0) return [];
  const segments = GRAPHEMES.segment(text);
  const whole: [number, number][] = [];
  for (const [start, end] of ranges) {
    if (start >= end) continue;
    const first = segments.containing(start)?.index ?? start;
    const last = segments.containing(end - 1);
    const until = last === undefined ? end : last.index + last.segment.length;
    const before = whole.at(-1);
    if (before !== undefined && before[1] >= first) before[1] = Math.max(before[1], until);
    else whole.push([first, until]);
  }
  return whole;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** What escapeHtml makes of a text, and marks. */
const READ = /<mark>|<\/mark>|&(?:amp|lt|gt|quot|#39);/g;
const CHARACTERS = new Map(Object.entries(ENTITIES).map(([character, entity]) => [entity, character]));

/** The inverse of markMatches: the text, and where its matches stand. All else that looks like HTML is text. */
export function readMarks(html: string): { readonly text: string; readonly ranges: readonly Range[] } {
  const ranges: Range[] = [];
  let text = '';
  let start: number | undefined;
  let done = 0;
  for (const { 0: token, index } of html.matchAll(READ)) {
    text += html.slice(done, index);
    done = index + token.length;
    if (token === '<mark>') start ??= text.length;
    else if (token !== '</mark>') text += CHARACTERS.get(token) ?? '';
    else if (start !== undefined) {
      if (start < text.length) ranges.push([start, text.length]);
      start = undefined;
    }
  }
  return { text: text + html.slice(done), ranges };
}
