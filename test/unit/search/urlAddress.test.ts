import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toAddressPrefixes, toUrlAddress, urlWords } from '../../../search/urlAddress.ts';

test.each([
  ['http://www.AwdNews.com/politics/x?y=1', 'com.awdnews/politics/x?y=1'],
  ['https://mill.example', 'example.mill/'],
  ['mill.example/Bread', 'example.mill/bread'],
  ['https://shop.mill.example:8443/a#top', 'example.mill.shop/a'],
  ['http://reader:secret@mill.example/', 'example.mill/'],
  ['http://mill.example./a', 'example.mill/a'],
  ['http://mill.example?q=1', 'example.mill/?q=1'],
  ['http://mill.example/a/../b', 'example.mill/b'],
  ['http://мельница.example/хлеб', 'example.xn--80ajjldi8d2b/%d1%85%d0%bb%d0%b5%d0%b1'],
  ['http://www.example/', 'example.www/'],
  ['http://127.0.0.1:80/a', '127.0.0.1/a'],
  ['http://[::1]/a', '[::1]/a'],
  ['/', undefined],
  ['', undefined],
  ['http://', undefined],
  ['mill.example:8080/a', 'example.mill/a'],
  ['two words', undefined],
])('%s is compared as %s', (url, address) => {
  expect(toUrlAddress(url)).toBe(address);
});

test('an address has an end', () => {
  expect(toUrlAddress(`http://mill.example/${'a'.repeat(5_000)}`)).toHaveLength(1_000);
});

test('no text makes an address throw, and all of it is ASCII', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const url of [text, `http://${text}`, `http://mill.example/${text}`]) {
        expect(toUrlAddress(url) ?? '').toMatch(/^[\x21-\x7e]*$/);
        expect(typeof urlWords(url)).toBe('string');
      }
    }),
  );
});

describe('prefixes', () => {
  test.each([
    ['mill.example', ['example.mill/', 'example.mill.']],
    ['https://www.mill.example/', ['example.mill/', 'example.mill.']],
    ['mill.example/bread', ['example.mill/bread']],
    ['127.0.0.1', ['127.0.0.1/']],
    ['two words', undefined],
  ])('of %s', (typed, prefixes) => {
    expect(toAddressPrefixes(typed)).toEqual(prefixes);
  });

  test('a host finds what is below it and nothing beside it', () => {
    const finds = (url: string): boolean =>
      (toAddressPrefixes('mill.example') ?? []).some((prefix) => toUrlAddress(url)?.startsWith(prefix));
    expect(finds('http://shop.mill.example/a')).toBe(true);
    expect(finds('http://mill.example/a')).toBe(true);
    expect(finds('http://windmill.example/a')).toBe(false);
    expect(finds('http://mill.example.org/a')).toBe(false);
    expect(finds('http://mill.examples/a')).toBe(false);
  });
});

test.each([
  ['https://www.mill.example/bread-and_barley?day=2#x', 'mill example bread and barley day 2 x'],
  ['http://mill.example/%D1%85%D0%BB%D0%B5%D0%B1', 'mill example хлеб'],
  ['http://mill.example/100%', 'mill example 100'],
  ['http://мельница.example/', 'мельница example'],
])('the words of %s', (url, words) => {
  expect(urlWords(url)).toBe(words);
});
