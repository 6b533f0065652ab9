import { describe, expect, test } from 'vitest';
import type { Ask, Question } from '../../../../server/archive/ask.ts';
import { createHandleBook } from '../../../../server/searching/handleBook.ts';

/** Accounts by index, as they stand now; every question is kept. */
function accounts(indices: Record<string, Record<string, string>>): {
  readonly ask: Ask;
  readonly asked: Question[];
  answer(question: Question): unknown;
} {
  const asked: Question[] = [];
  const answer = ({ body }: Question): unknown => {
    const all = Object.values(indices).flatMap((index) => Object.entries(index));
    const wanted = JSON.stringify(body.query ?? '');
    const found = body.query === undefined ? all : all.filter(([id]) => wanted.includes(`"${id}"`));
    return {
      hits: {
        hits: found.slice(0, body.size).map(([id, screen_name]) => ({ _source: { id, screen_name } })),
      },
      ...(body.aggs && {
        aggregations: { indices: { buckets: Object.keys(indices).map((key) => ({ key, doc_count: 1 })) } },
      }),
    };
  };
  const ask = async (...questions: readonly Question[]): Promise<unknown> => {
    asked.push(...questions);
    return questions.map(answer);
  };
  return { ask: ask as Ask, asked, answer };
}

const SMALL = { 'accounts-1': { '11': 'mill', '12': 'baker' } };

describe('handles', () => {
  test('come with the first answer, and are not fetched again', async () => {
    const { ask, asked, answer } = accounts(SMALL);
    const book = createHandleBook();
    const first = await book.read(ask, answer(book.question()), ['11']);
    expect(first.get('11')).toBe('mill');
    const question = book.question();
    expect(question.body).toMatchObject({ size: 0 });
    expect((await book.read(ask, answer(question), ['12', '13'])).get('12')).toBe('baker');
    expect(asked).toEqual([]);
  });

  test('are fetched anew when accounts were loaded', async () => {
    const indices: Record<string, Record<string, string>> = structuredClone(SMALL);
    const { ask, asked, answer } = accounts(indices);
    const book = createHandleBook();
    await book.read(ask, answer(book.question()), []);
    delete indices['accounts-1'];
    indices['accounts-2'] = { '11': 'miller' };
    const handles = await book.read(ask, answer(book.question()), ['11', '12']);
    expect([handles.get('11'), handles.get('12')]).toEqual(['miller', undefined]);
    expect(asked).toHaveLength(1);
  });

  test('that are too many to be kept are asked for by each answer', async () => {
    const { ask, asked, answer } = accounts({ 'accounts-1': { '11': 'mill', '12': 'baker', '13': 'smith' } });
    const book = createHandleBook(2);
    for (const id of ['11', '13']) {
      const handles = await book.read(ask, answer(book.question()), [id]);
      expect([...handles.keys()]).toEqual([id]);
    }
    expect(asked).toHaveLength(2);
  });

  test('of nothing are none', async () => {
    const { ask } = accounts({});
    const book = createHandleBook();
    expect((await book.read(ask, { hits: { hits: [] } }, ['11'])).size).toBe(0);
  });
});
