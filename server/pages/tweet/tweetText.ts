import { readMarks, type Range } from '../../searching/highlight.ts';
import { leadingNames } from './leadingNames.ts';
import { onlyFacetUrl, queryUrl } from '../../address/searchLinks.ts';
import { entitiesIn, type EntityKind, type TextEntity } from './textEntities.ts';

/** A piece of a tweet's text, for views/partials/textParts.hbs: text alone, or something around pieces. */
export type TextPart =
  | { readonly isText: true; readonly text: string }
  | { readonly isMark: true; readonly parts: readonly TextPart[] }
  | { readonly url: string; readonly isName: boolean; readonly parts: readonly TextPart[] }
  | { readonly isAddress: true; readonly parts: readonly TextPart[] };

/** A tweet's text, with the names that it begins with apart (leadingNames.ts). */
export interface TweetText {
  readonly lead: readonly TextPart[];
  readonly rest: readonly TextPart[];
}

/** @param html of a highlighted text: escaped, with matches in `<mark>` */
export function highlightedText(html: string): TweetText {
  const { text, ranges } = readMarks(html);
  return tweetText(text, ranges);
}

/**
 * A tweet's text with its hashtags, stock symbols and names as searches of the archive. Addresses are set apart, and
 * lead nowhere: many were made to deceive, and many have changed hands.
 * @param marks matches, in order, none touching another
 */
export function tweetText(text: string, marks: readonly Range[] = []): TweetText {
  const lead = leadingNames(text).length;
  const entities = entitiesIn(text);
  return {
    lead: layOut(text, [0, lead], entities, marks),
    rest: layOut(text, [lead, text.length], entities, marks),
  };
}

/**
 * Puts a part of a text together. A mark that goes beyond an entity stands around it, any other inside of it, so that
 * an entity is always one link: so twitter-text does (hit_highlighting.yml).
 */
export function layOut(
  text: string,
  within: Range,
  entities: readonly TextEntity[],
  marks: readonly Range[],
): readonly TextPart[] {
  const inside = entities.filter(({ start, end }) => within[0] <= start && end <= within[1]);
  const around = outsideOf(inside, cut(marks, within));
  const parts: TextPart[] = [];
  let at = within[0];
  const plain = (until: number): void => {
    if (until > at) parts.push({ isText: true, text: text.slice(at, until) });
    at = until;
  };
  for (const [start, end, entity] of blocks(inside, around)) {
    plain(start);
    if (entity === undefined) parts.push({ isMark: true, parts: layOut(text, [start, end], inside, []) });
    else parts.push(toPart(entity, layOut(text, [start, end], [], marks)));
    at = end;
  }
  plain(within[1]);
  return parts;
}

type Block = readonly [start: number, end: number, entity?: TextEntity];

/** What stands beside plain text: marks, and the entities outside of them. */
const blocks = (entities: readonly TextEntity[], marks: readonly Range[]): readonly Block[] =>
  [
    ...marks,
    ...entities
      .filter(({ start, end }) => !marks.some((mark) => mark[0] <= start && end <= mark[1]))
      .map((entity): Block => [entity.start, entity.end, entity]),
  ].toSorted((a, b) => a[0] - b[0]);

/** What of the marks goes beyond entities: of one that ends in the midst of an entity, the part before it. */
const outsideOf = (entities: readonly TextEntity[], marks: readonly Range[]): readonly Range[] =>
  marks.flatMap(([from, to]) => {
    let [start, end] = [from, to];
    for (const entity of entities) {
      const isAround = start <= entity.start && entity.end <= end && end - start > entity.end - entity.start;
      if (isAround || entity.end <= start || end <= entity.start) continue;
      if (entity.start <= start) start = Math.min(entity.end, end);
      else end = entity.start;
    }
    return start < end ? [[start, end] as const] : [];
  });

/** Marks as far as they lie in a part of the text. */
const cut = (marks: readonly Range[], [from, to]: Range): readonly Range[] =>
  marks
    .map(([start, end]): Range => [Math.max(start, from), Math.min(end, to)])
    .filter(([start, end]) => start < end);

/** Where an entity leads to; addresses lead nowhere. */
const URLS: Readonly<Partial<Record<EntityKind, (value: string) => string>>> = {
  mention: (value) => queryUrl(`@${value}`),
  cashtag: (value) => queryUrl(`$${value}`),
  hashtag: (value) => onlyFacetUrl('hashtag', value),
};

function toPart({ kind, value }: TextEntity, parts: readonly TextPart[]): TextPart {
  const url = URLS[kind]?.(value);
  return url === undefined ? { isAddress: true, parts } : { url, isName: kind === 'mention', parts };
}
