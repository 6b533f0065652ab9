import { describe, expect, test } from 'vitest';
import { readSaveForm, savedId } from '../../../../server/saved/saveForm.ts';

const typed = { search: '/search?q=harvest', title: 'Harvest time', note: '' };

describe('the form', () => {
  test('is tidied: one line for a title, one kind of line end for a note, no control characters', () => {
    const { form } = readSaveForm({
      search: '/search?lang=uk&q=a&lang=ru&page=3',
      title: '  Two\r\nlines\u0000 \t and\u0007 a \ud800half  ',
      note: ' first\r\nsecond\rthird\u001b[31m ',
    });
    expect(form).toEqual({
      search: '/search?q=a&lang=ru&lang=uk',
      title: 'Two lines and a \ufffdhalf',
      note: 'first\nsecond\nthird[31m',
    });
  });

  test('keeps what only looks like markup or code', () => {
    const title = `<b>"'&amp; \u202eright to left`;
    expect(readSaveForm({ ...typed, title }).form.title).toBe(title);
  });

  test.each([
    ['title', { title: ' \n ' }, 'Give the search a title.'],
    ['title', { title: 'x'.repeat(201) }, 'The title has 201 characters; 200 are allowed.'],
    ['note', { note: 'x'.repeat(2_001) }, 'The note has 2,001 characters; 2,000 are allowed.'],
    ['search', { search: 'https://evil.example/' }, 'This is not the address of a search.'],
  ])('%s: a problem, and everything as typed', (field, change, problem) => {
    const form = { ...typed, ...change };
    expect(readSaveForm(form)).toEqual({ form, problems: { [field]: problem } });
  });

  test('all problems are told at once', () => {
    const read = readSaveForm({ search: '', title: '', note: 'x'.repeat(2_001) });
    expect('problems' in read && Object.keys(read.problems)).toEqual(['search', 'title', 'note']);
  });

  test('the longest texts fit', () => {
    expect(readSaveForm({ ...typed, title: 'x'.repeat(200), note: 'y'.repeat(2_000) })).not.toHaveProperty(
      'problems',
    );
  });
});

test('a form that is sent twice is one entry; another text, search or build is another', () => {
  const ids = [
    savedId(typed, 'build1'),
    savedId({ ...typed }, 'build1'),
    savedId({ ...typed, note: 'x' }, 'build1'),
    savedId({ ...typed, search: '/search' }, 'build1'),
    savedId(typed, 'build2'),
  ];
  expect(ids[0]).toBe(ids[1]);
  expect(new Set(ids).size).toBe(4);
  expect(ids[0]).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/);
});
