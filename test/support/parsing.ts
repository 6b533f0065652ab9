import { expect } from 'vitest';
import { parseQuery } from '../../search/query/parse.ts';
import { shapeOf, type Shape } from './shape.ts';

/** A query text, its tree, and the codes of its warnings in order. */
export type ParsedRow = [text: string, tree: Shape | undefined, ...codes: string[]];

/** Expects a text to be read as this tree, with these warnings and within all limits. */
export function expectParsed(text: string, tree: Shape | undefined, codes: readonly string[]): void {
  const { query, warnings, problems } = parseQuery(text);
  expect(shapeOf(query)).toEqual(tree);
  expect(warnings.map(({ code }) => code)).toEqual(codes);
  expect(problems).toEqual([]);
}
