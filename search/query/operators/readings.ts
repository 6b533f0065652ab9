import type { FieldValue, QueryWarning, Span } from '../syntax.ts';
import type { FieldReading, RefusedOperator } from './operator.ts';

/** A clause of one operator. @param text the value in the operator’s own spelling */
export const toField = (
  operator: string,
  text: string,
  span: Span,
  warnings: readonly QueryWarning[] = [],
): FieldReading => ({
  query: { type: 'field', operator, value: { text, quoted: false }, span },
  warnings,
});

/** A clause that is left out. @param reason why, and what would do: one or two sentences */
export const leaveOut = (operator: string, value: FieldValue, reason: string, span: Span): FieldReading => ({
  query: undefined,
  warnings: [
    { code: 'wrong_value', message: `${operator}:${shorten(value.text)} was left out: ${reason}`, span },
  ],
});

/** A clause that the data cannot answer. */
export const refuse = ({ reason }: RefusedOperator, written: string, span: Span): FieldReading => ({
  query: undefined,
  warnings: [{ code: 'refused', message: `${shorten(written)} was left out: ${reason}`, span }],
});

/** More of a value, in characters, is not repeated to who typed it. */
const LONGEST_SHOWN = 60;

const shorten = (text: string): string => {
  const characters = [...text];
  return characters.length > LONGEST_SHOWN ? `${characters.slice(0, LONGEST_SHOWN).join('')}…` : text;
};
