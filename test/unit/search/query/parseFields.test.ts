import { describe, expect, test } from 'vitest';
import { OPERATORS } from '../../../../search/query/operators.ts';
import { parseQuery } from '../../../../search/query/parse.ts';
import type { Query } from '../../../../search/query/syntax.ts';
import { expectParsed, type ParsedRow } from '../../../support/parsing.ts';

describe('names and values', () => {
  test.each<ParsedRow>([
    ['from:x', 'from:x'],
    ['FROM:x From:y', ['and', 'from:x', 'from:y']],
    ['from：x', 'from:x'],
    ['author:x', 'from:x'],
    ['-from:x NOT from:y', ['and', ['not', 'from:x'], ['not', 'from:y']]],
    ['(from:x)', 'from:x'],
    ['source:"Twitter for iPhone"', 'source:Twitter for iPhone'],
    ['source:“Twitter for iPhone', 'source:Twitter for iPhone', 'unclosed_quote'],
    ['exact:"a \\" b"', 'exact:a " b'],
    ['url:https://a.example/b_(c)', 'url:https://a.example/b_(c)'],
    ['from:a(b c)', ['and', 'from:a', 'b', 'c']],
    ['point_radius:[30.36 59.93 15km] a', ['and', 'geocode:59.93,30.36,15km', 'a']],
    ['from:', undefined, 'empty_value'],
    ['from: x', 'x', 'empty_value'],
    ['a OR from:', 'a', 'empty_value'],
    ['-from: x', 'x', 'empty_value'],
    ['(from:)', undefined, 'empty_value'],
    ['from:"" x', 'x', 'empty_value'],
    ['http: 10:30 Re: unknown:foo', ['and', 'http:', '10:30', 'Re:', 'unknown:foo']],
    ['__proto__:x constructor:y', ['and', '__proto__:x', 'constructor:y']],
  ])('%j', (text, tree, ...codes) => expectParsed(text, tree, codes));
});

describe('lists', () => {
  test.each<ParsedRow>([
    ['from:a,b', ['or', 'from:a', 'from:b']],
    ['lang:ru,uk x', ['and', ['or', 'lang:ru', 'lang:uk'], 'x']],
    ['from:a,b OR x', ['or', 'from:a', 'from:b', 'x']],
    ['-from:a,b', ['not', ['or', 'from:a', 'from:b']]],
    ['from:,a,,b,', ['or', 'from:a', 'from:b']],
    ['lang:ru, uk', ['and', 'lang:ru', 'uk'], 'list_ends'],
    ['lang:ru,', 'lang:ru'],
    ['from:"a",“b”', ['or', 'from:a', 'from:b']],
    ['from:,', undefined, 'empty_value'],
    ['lang:ru,qqq', 'lang:ru', 'wrong_value'],
    ['is:retweet,verified', 'is:retweet', 'refused'],
    ['geocode:59.93,30.36,15km', 'geocode:59.93,30.36,15km'],
  ])('%j', (text, tree, ...codes) => expectParsed(text, tree, codes));
});

describe('groups of values', () => {
  test.each<ParsedRow>([
    ['from:(a OR b)', ['or', 'from:a', 'from:b']],
    ['from:(a b)', ['and', 'from:a', 'from:b']],
    ['-from:(a OR b) c', ['and', ['not', ['or', 'from:a', 'from:b']], 'c']],
    ['from:(a OR -b)', ['or', 'from:a', ['not', 'from:b']]],
    ['from:(a OR (b NOT c))', ['or', 'from:a', ['and', 'from:b', ['not', 'from:c']]]],
    ['from:(@a OR "b" OR c,d)', ['or', 'from:a', 'from:b', 'from:c', 'from:d']],
    ['hashtag:(#a OR b*)', ['or', 'hashtag:a', 'hashtag:b*']],
    ['url:(http://a.example OR b.example)', ['or', 'url:http://a.example', 'url:b.example']],
    ['source:("Twitter Web Client" OR TweetDeck)', ['or', 'source:Twitter Web Client', 'source:TweetDeck']],
    ['from:(a lang:ru)', ['and', 'from:a', 'lang:ru'], 'field_in_group'],
    ['from:(a lang:(ru OR uk))', ['and', 'from:a', ['or', 'lang:ru', 'lang:uk']], 'field_in_group'],
    ['from:(a OR b', ['or', 'from:a', 'from:b'], 'unclosed_parenthesis'],
    ['from:() x', 'x', 'empty_parentheses'],
    ['from:(,) x', 'x', 'empty_value'],
    ['from:(a OR)', ['and', 'from:a', 'or'], 'leftover_operator'],
    ['from:(a or b)', ['and', 'from:a', 'from:or', 'from:b'], 'small_operator'],
    ['from:(a) b', ['and', 'from:a', 'b']],
  ])('%j', (text, tree, ...codes) => expectParsed(text, tree, codes));
});

describe('names that are no operators here', () => {
  test.each<ParsedRow>([
    ['form:x', 'form:x', 'unknown_operator'],
    ['fron:x', 'fron:x', 'unknown_operator'],
    ['fom:x', 'fom:x', 'unknown_operator'],
    ['langs:ru', 'langs:ru', 'unknown_operator'],
    ['form: x', ['and', 'form:', 'x']],
    ['iz:x', 'iz:x'],
    ['from_him:x', 'from_him:x'],
    ['list:people/lists x', 'x', 'refused'],
    ['place:"new york city" x', 'x', 'refused'],
    ['list:(a OR (b c)) x', 'x', 'refused'],
    ['-near:Moscow x', 'x', 'refused'],
    ['list: x', ['and', 'list:', 'x']],
    ['filter:verified x', 'x', 'refused'],
    ['-is:nullcast x', 'x', 'refused'],
  ])('%j', (text, tree, ...codes) => expectParsed(text, tree, codes));

  test('a word that is nearly an operator is told which', () => {
    expect(parseQuery('form:x').warnings[0]?.message).toMatch(
      /“form:” is not an operator; did you mean from:\?/,
    );
  });
});

describe('a day that ends before it begins', () => {
  test.each([
    ['since:2016-11-08 until:2016-11-08', /date:2016-11-08\./],
    ['a (until:2016-11 b since:2016-11)', /date:2016-11\./],
    ['x OR -(since:2016-11-08 until:2016-11-08)', /date:2016-11-08\./],
    ['since:2016-11-08_10:00:00_UTC until:2016-11-08_10:00:00_UTC', /date:2016-11-08\./],
    ['since:2017 until:2016-12-31', /there is no time between them/],
    ['since:2016 until:2016-01-01', /there is no time between them/],
  ])('%s', (text, message) => {
    const { warnings } = parseQuery(text);
    expect(warnings).toEqual([
      {
        code: 'empty_period',
        message: expect.stringMatching(message) as string,
        span: expect.anything() as unknown,
      },
    ]);
  });

  test.each([
    'since:2016-11-08 until:2016-11-09',
    'since:2016-11-08 OR until:2016-11-08',
    'since:2016-11-08',
  ])('%s is no such', (text) => {
    expect(parseQuery(text).warnings).toEqual([]);
  });
});

test('a field points at all of it, and each value of a list at itself', () => {
  const text = 'a source:“x y” lang:ru,uk';
  const spansOf = (query: Query): readonly string[] => [
    text.slice(query.span.start, query.span.end),
    ...(query.type === 'and' || query.type === 'or' ? query.clauses.flatMap(spansOf) : []),
  ];
  const { query } = parseQuery(text);
  expect(query && spansOf(query)).toEqual([text, 'a', 'source:“x y”', 'lang:ru,uk', 'ru', 'uk']);
});

const NAMED = OPERATORS.flatMap((row) => (row.kind === 'syntax' ? [] : [row.name, ...row.aliases]));

test.each(NAMED)('%s: stands for an operator, in capitals too, and needs a value', (name) => {
  expect(parseQuery(`${name.toUpperCase()}: x`)).toMatchObject({
    query: { type: 'word', text: 'x' },
    warnings: [{ code: 'empty_value' }],
  });
});
