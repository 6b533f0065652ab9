import { expect, test } from 'vitest';
import { BulkBody } from '../../../indexer/bulkBody.ts';

/** A body with documents of these texts, with ids 0, 1, 2 …, in an index each. */
function aBody(...texts: string[]): BulkBody {
  const body = new BulkBody();
  texts.forEach((text, at) => body.add({ index: `i${at}`, id: String(at), version: at, document: { text } }));
  return body;
}

const lines = (body: BulkBody): unknown[] =>
  body.bytes
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

test('a document is an action and its JSON, a line each', () => {
  const body = aBody('Grüße, мир 🌍\nand a line');
  expect(lines(body)).toEqual([
    { index: { _index: 'i0', _id: '0', version: 0, version_type: 'external' } },
    { text: 'Grüße, мир 🌍\nand a line' },
  ]);
  expect([body.count, body.size, body.bytes.at(-1)]).toEqual([1, body.bytes.length, 10]);
});

test('a change is an update of some fields', () => {
  const body = new BulkBody();
  body.add({ index: 'i', id: 'a', changes: { tweets: 3 } });
  expect(lines(body)).toEqual([
    { update: { _index: 'i', _id: 'a', retry_on_conflict: 3 } },
    { doc: { tweets: 3 } },
  ]);
});

test.each([[[0, 1, 2, 3]], [[0]], [[3]], [[1, 2]], [[0, 2, 3]], [[1, 3]], [[]]])(
  'keeps operations %j alone',
  (places) => {
    const texts = ['a', 'bé'.repeat(50), '', 'four'];
    const body = aBody(...texts);
    body.keep(places);
    expect(lines(body)).toEqual(
      lines(aBody(...texts)).filter((_, at) => places.includes(Math.floor(at / 2))),
    );
    expect(places.map((_, at) => body.indexOf(at))).toEqual(places.map((place) => `i${place}`));
    body.keep(places.length > 0 ? [places.length - 1] : []);
    expect(body.count).toBe(Math.min(1, places.length));
  },
);

test('a document that is larger than any room finds room, once', () => {
  const text = 'ж'.repeat(2_000_000);
  const body = aBody('small', text, 'small again');
  expect(lines(body)[3]).toEqual({ text });
  expect(lines(body)[5]).toEqual({ text: 'small again' });
  body.clear();
  expect([body.count, body.size]).toEqual([0, 0]);
  expect(body.bytes.buffer.byteLength).toBeLessThan(1_000_000);
});
