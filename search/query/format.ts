import { escapeInPhrase, isHyphen } from './characters.ts';
import { isEntity } from './entityReader.ts';
import { DEEPEST_NESTING, LONGEST_QUERY } from './limits.ts';
import { operatorOf } from './operators.ts';
import type { Field, Not, Or, Phrase, Query, Word, WordForm } from './syntax.ts';
import { isBareValue } from './valueReader.ts';

/** Query text, and how deep parentheses stand in each other in it. */
export interface Printed {
  readonly text: string;
  readonly depth: number;
}

/** The query text of a tree: parseQuery reads the same tree from it. */
export const formatQuery = (query: Query): string => printQuery(query).text;

/**
 * The text of a tree with parentheses around every group, even where AND binds more tightly; without those that are
 * not needed where that would break a limit.
 */
export function printQuery(query: Query): Printed {
  const clear = print(query, true);
  const isAllowed = clear.depth <= DEEPEST_NESTING && clear.text.length <= LONGEST_QUERY;
  return isAllowed ? clear : print(query, false);
}

function print(query: Query, isClear: boolean): Printed {
  switch (query.type) {
    case 'word':
      return flat(formatWord(query));
    case 'phrase':
      return flat(formatPhrase(query));
    case 'field':
      return flat(formatField(query));
    case 'not':
      return printNot(query, isClear);
    case 'and':
      return combine(
        query.clauses.map((clause) =>
          needsGroup(clause) ? group(print(clause, isClear)) : print(clause, isClear),
        ),
        ' ',
      );
    case 'or':
      return printOr(query, isClear);
    default:
      return query satisfies never;
  }
}

/** What stands before and behind a word of each form. */
export const SIGNS: Readonly<Record<WordForm, readonly [before: string, behind: string]>> = {
  any: ['', ''],
  unstemmed: ['+', ''],
  prefix: ['', '*'],
  fuzzy1: ['', '~1'],
  fuzzy2: ['', '~2'],
};

/** A word that would be an operator is written small, which is the same word for the index. */
function formatWord({ text, form }: Word): string {
  const [before, behind] = SIGNS[form];
  const word = form === 'any' && /^(?:AND|OR|NOT)$/.test(text) ? text.toLowerCase() : text;
  return before + word + behind;
}

const formatPhrase = ({ text, slop }: Phrase): string =>
  `"${escapeInPhrase(text)}"${slop > 0 ? `~${slop}` : ''}`;

/** A sign of its own is used only for what is read back from it: `#2016` is text. */
function formatField({ operator, value }: Field): string {
  const { name, list, print: printValue } = operatorOf(operator);
  const signed = printValue?.(value);
  if (signed !== undefined && (isEntity(signed) || !/^[#@$]/.test(signed))) return signed;
  return `${name}:${formatValue(value, list)}`;
}

const formatValue = ({ text, quoted }: Field['value'], list: boolean): string =>
  quoted || !isBareValue(text, list) ? `"${escapeInPhrase(text)}"` : text;

/** Behind a minus, a second hyphen would make a dash of both. `NOT -x` saves parentheses. */
function printNot({ clause }: Not, isClear: boolean): Printed {
  const inner = print(clause, isClear);
  if (clause.type === 'word' && isHyphen([...inner.text][0] ?? '')) return before('NOT ', inner);
  if (clause.type !== 'not') return before('-', needsGroup(clause) ? group(inner) : inner);
  return !isClear && inner.text.startsWith('-') ? before('NOT ', inner) : before('-', group(inner));
}

/** Neighbours that are values of one operator are a list, if it has lists: `lang:ru,uk`. */
function printOr({ clauses }: Or, isClear: boolean): Printed {
  const parts = runsOf(clauses).map((run): Printed => {
    const [first] = run;
    if (run.length > 1 && first?.type === 'field') return flat(formatList(run));
    return combine(
      run.map((clause) =>
        isClear && clause.type === 'and' ? group(print(clause, isClear)) : print(clause, isClear),
      ),
      ' OR ',
    );
  });
  return combine(parts, ' OR ');
}

/** Clauses in order, with those together that are one list. */
function runsOf(clauses: readonly Query[]): readonly (readonly Query[])[] {
  const runs: Query[][] = [];
  for (const clause of clauses) {
    const run = runs.at(-1);
    const list = listOf(clause);
    if (run?.[0] !== undefined && list !== undefined && listOf(run[0]) === list) run.push(clause);
    else runs.push([clause]);
  }
  return runs;
}

/** The operator of a field that may stand in a list with commas. */
function listOf(clause: Query): string | undefined {
  if (clause.type !== 'field' || clause.value.quoted) return undefined;
  const { name, list, print: printValue } = operatorOf(clause.operator);
  return list && printValue === undefined && isBareValue(clause.value.text, true) ? name : undefined;
}

const formatList = (fields: readonly Query[]): string =>
  fields
    .map((field, at) => (field.type !== 'field' ? '' : at === 0 ? formatField(field) : field.value.text))
    .join(',');

/** Whether a clause falls apart beside others, or behind a minus. */
const needsGroup = (clause: Query): boolean =>
  clause.type === 'and' || (clause.type === 'or' && runsOf(clause.clauses).length > 1);

const flat = (text: string): Printed => ({ text, depth: 0 });
const group = ({ text, depth }: Printed): Printed => ({ text: `(${text})`, depth: depth + 1 });
const before = (sign: string, { text, depth }: Printed): Printed => ({ text: sign + text, depth });
const combine = (parts: readonly Printed[], between: string): Printed => ({
  text: parts.map(({ text }) => text).join(between),
  depth: Math.max(0, ...parts.map(({ depth }) => depth)),
});
