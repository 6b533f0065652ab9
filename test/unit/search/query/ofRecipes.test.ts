import { describe, expect, it } from 'vitest';
import { compileQuery } from '../../../../search/query/compile.ts';
import { ofRecipes } from '../../../../search/query/ofRecipes.ts';
import { parseQuery } from '../../../../search/query/parse.ts';

const compiled = (text: string) => {
  const { query } = parseQuery(text);
  if (query === undefined) throw new Error(`no query in ${text}`);
  return compileQuery(query);
};

const stemmedFields = (clause: unknown): string[] => JSON.stringify(clause).match(/stemmed\.\w+/g) ?? [];

describe('ofRecipes', () => {
  it('asks the fields of these recipes alone, wherever they stand in the clause', () => {
    const clause = compiled('heron (marsh OR reed) -storm');
    expect(new Set(stemmedFields(clause)).size).toBeGreaterThan(10);
    expect(stemmedFields(ofRecipes(clause, ['en', 'de']))).toEqual(
      Array.from({ length: 4 }, () => ['stemmed.en', 'stemmed.de']).flat(),
    );
  });

  it('keeps all else as it is', () => {
    const clause = compiled('"grey heron" has:links');
    expect(ofRecipes(clause, ['en'])).toEqual(clause);
  });

  it('matches nothing where no field is left: without fields all would be asked', () => {
    const narrowed = JSON.stringify(ofRecipes(compiled('heron'), ['ru']));
    expect(narrowed).toContain('{"match_none":{}}');
    expect(narrowed).not.toContain('multi_match');
  });

  it('takes a text that reads like a clause for a text', () => {
    const clause = compiled('"multi_match stemmed.en fields"');
    expect(ofRecipes(clause, ['ru'])).toEqual(clause);
  });
});
