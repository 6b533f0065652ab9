import { describe, test } from 'vitest';
import { expectParsed, type ParsedRow } from '../../../support/parsing.ts';

describe('forms of words', () => {
  test.each<ParsedRow>([
    ['+word', '+word'],
    ['++word', '+word'],
    ['-+word', ['not', '+word']],
    ['+OR', '+OR'],
    ['C++ 1+1', ['and', 'C++', '1+1']],
    ['+"a b" +from:x +#tag', ['and', '"a b"', 'from:x', 'hashtag:tag']],
    ['+-a', ['not', 'a']],
    ['+ a', 'a', 'nothing_to_search'],
    ['+!', undefined, 'nothing_to_search'],
    ['+(a b)', ['and', 'a', 'b'], 'nothing_to_search'],
    ['elect*', 'elect*'],
    ['Выбор* שלו* انت*', ['and', 'Выбор*', 'שלו*', 'انت*']],
    ['elect*, vote~.', ['and', 'elect*', 'vote~1']],
    ['+elect*', 'elect*'],
    ['AND*', 'AND*'],
    ['नेता*', 'नेता*'],
    ['el*', 'el', 'sign_ignored'],
    ['elect**', 'elect', 'sign_ignored'],
    ['state-of*', 'state-of', 'sign_ignored'],
    ['el*ect', 'el*ect'],
    ['*elect', 'elect', 'sign_ignored'],
    ['*elect*', 'elect*', 'sign_ignored'],
    ['-*elect', ['not', 'elect'], 'sign_ignored'],
    ['5*', '5', 'sign_ignored'],
    ['中国人*', '中国人', 'sign_ignored'],
    ['word~', 'word~1'],
    ['word~1 word~2', ['and', 'word~1', 'word~2']],
    ['word~3', 'word~2', 'sign_ignored'],
    ['word~0', 'word', 'sign_ignored'],
    ['wor~', 'wor', 'sign_ignored'],
    ['word~1~1', 'word', 'sign_ignored'],
    ['カタカナ~ ข่าวด่วน~', ['and', 'カタカナ', 'ข่าวด่วน'], 'sign_ignored', 'sign_ignored'],
    ['선거운동~', '선거운동~1'],
    ['3~5 ~word', ['and', '3~5', '~word']],
    ['@na~1', 'mention:na', 'sign_ignored'],
    ['* ~ **', undefined, 'nothing_to_search', 'nothing_to_search', 'nothing_to_search'],
  ])('%j', (text, tree, ...codes) => expectParsed(text, tree, codes));
});

describe('phrases', () => {
  test.each<ParsedRow>([
    ['"a b"~5', '"a b"~5'],
    ['“a b”~20', '"a b"~20'],
    ['"a b"~21', '"a b"~20', 'slop_limit'],
    [`"a b"~${'9'.repeat(400)}`, '"a b"~20', 'slop_limit'],
    ['"a b"~0', '"a b"'],
    ['("a b"~5)', '"a b"~5'],
    ['"a b"~', '"a b"', 'nothing_to_search'],
    ['"a b" ~5', ['and', '"a b"', '~5']],
    ['"a b"~5x', ['and', '"a b"', '~5x']],
    ['"a * c"', '"a * c"'],
    ['"a * * * b"', '"a * * * b"'],
    ['"a * * * * b * c"', '"a * * * b c"', 'phrase_gap'],
    ['"* a b *"', '"a b"', 'phrase_gap'],
    ['"a*b c* **"', '"a*b c* **"'],
    ['"a * c"~3', '"a * c"~3'],
    ['"* *"', undefined, 'empty_phrase'],
    ['"#tag"', '"#tag"'],
    ['"from:x OR -y"', '"from:x OR -y"'],
  ])('%j', (text, tree, ...codes) => expectParsed(text, tree, codes));
});

/** What Twitter links by twitter-text, and what it leaves as text. */
describe('hashtags, mentions and stock symbols', () => {
  test.each<ParsedRow>([
    ['#tag', 'hashtag:tag'],
    ['＃tag', 'hashtag:tag'],
    ['-#tag', ['not', 'hashtag:tag']],
    ['#tag*', 'hashtag:tag*'],
    ['#выборы #اخبار #選挙 #सच', ['and', 'hashtag:выборы', 'hashtag:اخبار', 'hashtag:選挙', 'hashtag:सच']],
    ['#3d #2016election', ['and', 'hashtag:3d', 'hashtag:2016election']],
    ['#1', '#1'],
    ['#2016', '#2016'],
    ['#a#b', '#a#b'],
    ['word#tag', 'word#tag'],
    ['##tag', '##tag'],
    ['#tag, #other!', ['and', 'hashtag:tag', 'hashtag:other']],
    ['-#a,#b', ['not', ['and', 'hashtag:a', 'hashtag:b']]],
    ['#a,b c', ['and', 'hashtag:a', 'b', 'c']],
    ['#tag’s', 'hashtag:tag'],
    ['#tag👍', ['and', 'hashtag:tag', '👍']],
    ['#tag~1', 'hashtag:tag', 'sign_ignored'],
    ['#tag**', 'hashtag:tag*', 'sign_ignored'],
    ['(#a)', 'hashtag:a'],
    ['@name', 'mention:name'],
    ['＠name', 'mention:name'],
    ['@name!', 'mention:name'],
    ["@name's", 'mention:name'],
    ['@a@b', '@a@b'],
    ['mail@a.example', 'mail@a.example'],
    ['@a/list', '@a/list'],
    [`@${'a'.repeat(25)}`, `@${'a'.repeat(25)}`],
    [`@${'aB3'.repeat(14)}/=`, `mention:${'aB3'.repeat(14)}/=`],
    ['$TWTR', 'cashtag:TWTR'],
    ['$twtr.', 'cashtag:TWTR'],
    ['$100 $ABCDEFGH US$A', ['and', '$100', '$ABCDEFGH', 'US$A']],
  ])('%j', (text, tree, ...codes) => expectParsed(text, tree, codes));
});

/** A pasted address of a tweet is that tweet; any other stands for the tweets that link there. */
describe('addresses', () => {
  test.each<ParsedRow>([
    ['https://twitter.com/someone/status/123456', 'id:123456'],
    ['https://x.com/someone/status/123456?s=20', 'id:123456'],
    ['http://mobile.twitter.com/i/web/status/123456/photo/1', 'id:123456'],
    ['twitter.com/someone/statuses/123456', 'id:123456'],
    ['-https://x.com/someone/status/123456.', ['not', 'id:123456']],
    ['https://twitter.com/someone', 'url:https://twitter.com/someone'],
    ['https://a.example/b?c=d#e', 'url:https://a.example/b?c=d#e'],
    ['see https://a.example/b, now', ['and', 'see', 'url:https://a.example/b', 'now']],
    ['(https://a.example/b_(c))', 'url:https://a.example/b_(c)'],
    ['www.a.example', 'url:www.a.example'],
    ['a.example/b', 'a.example/b'],
    ['http:// https', ['and', 'http://', 'https']],
    ['794251298123456512', '794251298123456512'],
  ])('%j', (text, tree, ...codes) => expectParsed(text, tree, codes));
});

describe('regular expressions', () => {
  test.each<ParsedRow>([
    ['/elect(ed|s)/', undefined, 'refused'],
    ['a /b.*c/i d', ['and', 'a', 'd'], 'refused'],
    ['/pol/', '/pol/', 'regular_expression'],
    ['/home/user/', '/home/user/'],
    ['and/or 1/2 /s', ['and', 'and/or', '1/2', '/s']],
    ['//', undefined, 'nothing_to_search'],
  ])('%j', (text, tree, ...codes) => expectParsed(text, tree, codes));
});
