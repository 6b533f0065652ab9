import { describe, expect, it } from 'vitest';
import { statusOf } from '../../common/client.ts';
import { words, analyze, type AnalyzeBody } from '../support/analyze.ts';
import { useTestIndices } from '../support/testPrefix.ts';

type Case = readonly [what: string, chain: AnalyzeBody, text: string, expected: string];

/** Several words with spaces between them are told apart by `|`. */
const TOKENIZERS: readonly Case[] = [
  ['keyword', { tokenizer: 'keyword' }, 'New York', 'New York'],
  ['letter', { tokenizer: 'letter' }, "It's 2 o'clock", 'It|s|o|clock'],
  ['whitespace', { tokenizer: 'whitespace' }, 'a-b  c.', 'a-b|c.'],
  ['whitespace, cut', { tokenizer: { type: 'whitespace', max_token_length: 3 } }, 'abcde f', 'abc|de|f'],
  [
    'uax_url_email',
    { tokenizer: 'uax_url_email' },
    'to a.b@example.org at http://example.org/x?y',
    'to|a.b@example.org|at|http://example.org/x?y',
  ],
  ['classic', { tokenizer: 'classic' }, 'I.B.M. at example.org', 'I.B.M.|at|example.org'],
  ['thai', { tokenizer: 'thai' }, 'การที่ได้ต้อง', 'การ|ที่|ได้|ต้อง'],
  ['path_hierarchy', { tokenizer: 'path_hierarchy' }, '/one/two', '/one|/one/two'],
  [
    'path_hierarchy, skip',
    { tokenizer: { type: 'path_hierarchy', delimiter: '-', replacement: '/', skip: 1 } },
    'one-two-three',
    '/two|/two/three',
  ],
  [
    'path_hierarchy, reverse',
    { tokenizer: { type: 'path_hierarchy', reverse: true, delimiter: '.' } },
    'www.example.org',
    'www.example.org|example.org|org',
  ],
  ['pattern', { tokenizer: 'pattern' }, 'foo_bar, baz!', 'foo_bar|baz'],
  [
    'pattern, group',
    { tokenizer: { type: 'pattern', pattern: '"(.*?)"', group: 1 } },
    '"a b" and "c"',
    'a b|c',
  ],
  ['simple_pattern', { tokenizer: { type: 'simple_pattern', pattern: '[0-9]{3}' } }, '123-45-678', '123|678'],
  ['simple_pattern_split', { tokenizer: { type: 'simple_pattern_split', pattern: '_' } }, 'a_b c', 'a|b c'],
  [
    'char_group',
    { tokenizer: { type: 'char_group', tokenize_on_chars: ['whitespace', '-', '\n'] } },
    'The QUICK brown-fox',
    'The|QUICK|brown|fox',
  ],
  [
    'char_group, punctuation',
    { tokenizer: { type: 'char_group', tokenize_on_chars: ['punctuation', 'symbol'] } },
    'a.b+c',
    'a|b|c',
  ],
  ['ngram', { tokenizer: 'ngram' }, 'fox', 'f|fo|o|ox|x'],
  [
    'ngram, kinds',
    { tokenizer: { type: 'ngram', min_gram: 2, max_gram: 2, token_chars: ['letter', 'digit'] } },
    '2 foxy',
    'fo|ox|xy',
  ],
  [
    'ngram, own characters',
    {
      tokenizer: {
        type: 'ngram',
        min_gram: 2,
        max_gram: 2,
        token_chars: ['custom'],
        custom_token_chars: '_-',
      },
    },
    'a_-_b',
    '_-|-_',
  ],
  [
    'edge_ngram',
    { tokenizer: { type: 'edge_ngram', min_gram: 2, max_gram: 3, token_chars: ['letter'] } },
    'Quick fox',
    'Qu|Qui|fo|fox',
  ],
  ['icu_tokenizer', { tokenizer: 'icu_tokenizer' }, 'สวัสดี ผมมาจาก', 'สวัสดี|ผม|มา|จาก'],
  ['smartcn_tokenizer', { tokenizer: 'smartcn_tokenizer' }, '我是中国人', '我|是|中国|人'],
  [
    'kuromoji_tokenizer',
    { tokenizer: { type: 'kuromoji_tokenizer', mode: 'normal' } },
    '関西国際空港',
    '関西国際空港',
  ],
  [
    'kuromoji_tokenizer, own words',
    {
      tokenizer: {
        type: 'kuromoji_tokenizer',
        user_dictionary_rules: ['東京スカイツリー,東京 スカイツリー,トウキョウ スカイツリー,カスタム名詞'],
      },
    },
    '東京スカイツリー',
    '東京|スカイツリー',
  ],
  [
    'nori_tokenizer',
    { tokenizer: { type: 'nori_tokenizer', decompound_mode: 'mixed' } },
    '가락지나물',
    '가락지나물|가락지|나물',
  ],
];

const CHAR_FILTERS: readonly Case[] = [
  ['html_strip', { tokenizer: 'keyword', char_filter: ['html_strip'] }, '<b>I&apos;m</b> so', "I'm so"],
  [
    'html_strip, kept',
    { tokenizer: 'keyword', char_filter: [{ type: 'html_strip', escaped_tags: ['b'] }] },
    '<i>a</i> <b>c</b>',
    'a <b>c</b>',
  ],
  [
    'mapping',
    {
      tokenizer: 'keyword',
      char_filter: [{ type: 'mapping', mappings: ['٠ => 0', '\\u200C=>\\u0020', ':) => _happy_'] }],
    },
    '٠ x\u200cy :)',
    '0 x y _happy_',
  ],
  [
    'pattern_replace',
    {
      tokenizer: 'keyword',
      char_filter: [{ type: 'pattern_replace', pattern: '(\\d+)-(?=\\d)', replacement: '$1_' }],
    },
    '123-456-789',
    '123_456_789',
  ],
  ['icu_normalizer', { tokenizer: 'keyword', char_filter: ['icu_normalizer'] }, 'ﬁ Ⅷ', 'fi viii'],
  [
    'icu_normalizer, form',
    { tokenizer: 'keyword', char_filter: [{ type: 'icu_normalizer', name: 'nfc', mode: 'decompose' }] },
    'é',
    'e\u0301',
  ],
  [
    'kuromoji_iteration_mark',
    { tokenizer: 'keyword', char_filter: ['kuromoji_iteration_mark'] },
    '時々',
    '時時',
  ],
];

const filtered = (filter: string | object, tokenizer = 'whitespace'): AnalyzeBody => ({
  tokenizer,
  filter: [filter],
});

const FILTERS: readonly Case[] = [
  ['lowercase, greek', filtered({ type: 'lowercase', language: 'greek' }), 'ΆΛΦΑΣ', 'αλφασ'],
  ['lowercase, irish', filtered({ type: 'lowercase', language: 'irish' }), 'nAthair', 'n-athair'],
  ['lowercase, turkish', filtered({ type: 'lowercase', language: 'turkish' }), 'İI', 'iı'],
  ['uppercase', filtered('uppercase'), 'straße', 'STRAßE'],
  ['asciifolding', filtered('asciifolding'), 'açaí Übung', 'acai|Ubung'],
  ['asciifolding, both', filtered({ type: 'asciifolding', preserve_original: true }), 'açaí', 'acai|açaí'],
  ['decimal_digit', filtered('decimal_digit'), '१-two', '1-two'],
  ['cjk_width', filtered('cjk_width'), 'ｼｰｻｲﾄﾞ Ａ１', 'シーサイド|A1'],
  ['scandinavian_folding', filtered('scandinavian_folding'), 'blåbærsyltetøj', 'blabarsyltetoj'],
  ['scandinavian_normalization', filtered('scandinavian_normalization'), 'räksmörgås', 'ræksmørgås'],
  ['sorani_normalization', filtered('sorani_normalization'), 'يك', 'یک'],
  ['bengali_normalization', filtered('bengali_normalization'), 'কণা', 'কনা'],
  ['trim', filtered('trim', 'keyword'), '  a b ', 'a b'],
  ['reverse', filtered('reverse'), 'fox', 'xof'],
  ['truncate', filtered('truncate'), '1234567890123', '1234567890'],
  ['truncate, length', filtered({ type: 'truncate', length: 3 }), 'abcdef', 'abc'],
  ['classic', filtered('classic', 'classic'), "I.B.M. John's", 'IBM|John'],
  ['apostrophe', filtered('apostrophe'), "Istanbul'a Kadıköy’den", 'Istanbul|Kadıköy'],
  ['elision, by name', filtered('elision'), "j’examine l'avion", 'examine|avion'],
  [
    'elision, articles',
    filtered({ type: 'elision', articles: ['D'], articles_case: true }),
    "d'un l'an",
    "un|l'an",
  ],
  [
    'pattern_replace',
    filtered({ type: 'pattern_replace', pattern: 'o', replacement: '0', all: false }),
    'foo',
    'f0o',
  ],
  [
    'pattern_capture',
    filtered({ type: 'pattern_capture', preserve_original: true, patterns: ['([^@]+)', '(\\p{L}+)'] }),
    'ab-1@cd',
    'ab-1@cd|ab-1|ab|cd|cd',
  ],
  ['length', filtered({ type: 'length', min: 2, max: 3 }), 'a bb ccc dddd', 'bb|ccc'],
  ['limit', filtered({ type: 'limit', max_token_count: 2 }), 'a b c', 'a|b'],
  ['keep', filtered({ type: 'keep', keep_words: ['Fox'], keep_words_case: true }), 'the fox', 'fox'],
  [
    'keep_types',
    filtered({ type: 'keep_types', types: ['<NUM>'], mode: 'exclude' }, 'standard'),
    '1 fox 2',
    'fox',
  ],
  ['unique', filtered('unique'), 'the lazy the dog', 'the|lazy|dog'],
  [
    'unique, same position',
    { tokenizer: 'whitespace', filter: ['keyword_repeat', { type: 'unique', only_on_same_position: true }] },
    'a b a',
    'a|b|a',
  ],
  [
    'remove_duplicates',
    { tokenizer: 'whitespace', filter: ['keyword_repeat', 'porter_stem', 'remove_duplicates'] },
    'jumping dog',
    'jumping|jump|dog',
  ],
  [
    'keyword_marker',
    {
      tokenizer: 'whitespace',
      filter: [{ type: 'keyword_marker', keywords: ['Jumping'], ignore_case: true }, 'porter_stem'],
    },
    'jumping running',
    'jumping|run',
  ],
  [
    'keyword_marker, pattern',
    { tokenizer: 'whitespace', filter: [{ type: 'keyword_marker', keywords_pattern: 'j.*' }, 'porter_stem'] },
    'jumping running',
    'jumping|run',
  ],
  [
    'stemmer_override',
    {
      tokenizer: 'whitespace',
      filter: [{ type: 'stemmer_override', rules: ['running, runs => sprint'] }, 'porter_stem'],
    },
    'running runs jumps',
    'sprint|sprint|jump',
  ],
  ['cjk_bigram', filtered('cjk_bigram', 'standard'), '東京都は、', '東京|京都|都は'],
  [
    'cjk_bigram, scripts',
    filtered({ type: 'cjk_bigram', ignored_scripts: ['hiragana'], output_unigrams: true }, 'standard'),
    '東京は',
    '東|東京|京|は',
  ],
  [
    'common_grams',
    filtered({ type: 'common_grams', common_words: ['the', 'is'] }),
    'the fox is brown',
    'the|the_fox|fox|fox_is|is|is_brown|brown',
  ],
  [
    'common_grams, queries',
    filtered({ type: 'common_grams', common_words: ['the'], query_mode: true }),
    'the quick fox',
    'the_quick|quick|fox',
  ],
  ['edge_ngram', filtered({ type: 'edge_ngram', min_gram: 1, max_gram: 2 }), 'fox', 'f|fo'],
  [
    'edge_ngram, back',
    filtered({ type: 'edge_ngram', min_gram: 1, max_gram: 2, side: 'back' }),
    'fox',
    'x|ox',
  ],
  ['ngram', filtered('ngram'), 'fox', 'f|fo|o|ox|x'],
  ['fingerprint', filtered({ type: 'fingerprint', separator: '+' }), 'zebra a zebra b', 'a+b+zebra'],
  [
    'word_delimiter_graph',
    filtered('word_delimiter_graph', 'keyword'),
    "Neil's-Super-Duper-XL500--42+AutoCoder",
    'Neil|Super|Duper|XL|500|42|Auto|Coder',
  ],
  [
    'word_delimiter_graph, flags',
    filtered(
      {
        type: 'word_delimiter_graph',
        catenate_all: true,
        split_on_case_change: false,
        type_table: ['+ => ALPHA', '\\u0040 => ALPHANUM'],
      },
      'keyword',
    ),
    'a+b@C-d',
    'a+b@Cd|a+b@C|d',
  ],
  [
    'word_delimiter',
    filtered({ type: 'word_delimiter', preserve_original: true, protected_words: ['Wi-Fi'] }),
    'Wi-Fi PowerShot',
    'Wi-Fi|PowerShot|Power|Shot',
  ],
  [
    'flatten_graph',
    { tokenizer: 'keyword', filter: [{ type: 'word_delimiter_graph', catenate_all: true }, 'flatten_graph'] },
    'wi-fi',
    'wifi|wi|fi',
  ],
  [
    'multiplexer',
    filtered({ type: 'multiplexer', filters: ['lowercase', 'lowercase, porter_stem'] }),
    'Going HOME',
    'Going|going|go|HOME|home',
  ],
  [
    'multiplexer, without the word',
    filtered({ type: 'multiplexer', filters: ['uppercase', 'reverse'], preserve_original: false }),
    'ab',
    'AB|ba',
  ],
  ['kstem', filtered('kstem'), 'the foxes jumping', 'the|fox|jump'],
  ['snowball', filtered('snowball'), 'generously', 'generous'],
  ['stemmer, by name', filtered('stemmer'), 'generously', 'gener'],
  ['stemmer, light_nynorsk', filtered({ type: 'stemmer', language: 'light_nynorsk' }), 'guten', 'gut'],
  [
    'german_stem',
    filtered({ type: 'german_stem', stem_exclusion: ['häuser'] }),
    'häuser hunden',
    'häuser|hund',
  ],
  ['icu_folding', filtered('icu_folding'), 'Ｅｌ Niño ١٢ Straße', 'el|nino|12|strasse'],
  [
    'icu_folding, but for',
    filtered({ type: 'icu_folding', unicode_set_filter: '[^åäöÅÄÖ]' }),
    'åäö É',
    'åäö|e',
  ],
  ['icu_normalizer', filtered({ type: 'icu_normalizer', name: 'nfkc' }), 'Ａﬁ', 'Afi'],
  [
    'icu_transform',
    filtered({ type: 'icu_transform', id: 'Any-Latin; NFD; [:Nonspacing Mark:] Remove; NFC' }),
    'здравствуйте',
    'zdravstvujte',
  ],
  [
    'icu_transform, Chinese',
    filtered({ type: 'icu_transform', id: 'Traditional-Simplified' }),
    '臺灣',
    '台湾',
  ],
  ['polish_stem', filtered('polish_stem'), 'studenta studenci', 'student|student'],
  [
    'polish_stop',
    filtered({ type: 'polish_stop', stopwords: ['_polish_', 'jeść'] }),
    'Gdzie ja jeść pies',
    'Gdzie|pies',
  ],
  ['smartcn_stop', filtered('smartcn_stop'), '， 我', '我'],
  ['kuromoji_baseform', filtered('kuromoji_baseform', 'kuromoji_tokenizer'), '飲み', '飲む'],
  [
    'kuromoji_part_of_speech',
    filtered('kuromoji_part_of_speech', 'kuromoji_tokenizer'),
    '寿司がおいしいね',
    '寿司|おいしい',
  ],
  [
    'kuromoji_readingform',
    filtered({ type: 'kuromoji_readingform', use_romaji: true }, 'kuromoji_tokenizer'),
    '寿司',
    'sushi',
  ],
  ['kuromoji_stemmer', filtered('kuromoji_stemmer', 'kuromoji_tokenizer'), 'サーバー', 'サーバ'],
  ['kuromoji_number', filtered('kuromoji_number', 'kuromoji_tokenizer'), '一〇〇〇', '1000'],
  [
    'ja_stop',
    filtered({ type: 'ja_stop', stopwords: ['_japanese_', 'ストップ'] }, 'kuromoji_tokenizer'),
    'ストップは消える',
    '消える',
  ],
  [
    'nori_part_of_speech',
    filtered({ type: 'nori_part_of_speech', stoptags: ['NR'] }, 'nori_tokenizer'),
    '여섯 용이',
    '용|이',
  ],
  ['nori_readingform', filtered('nori_readingform', 'nori_tokenizer'), '鄕歌', '향가'],
  ['nori_number', filtered('nori_number', 'nori_tokenizer'), '십만', '100000'],
];

const ANALYZERS: readonly Case[] = [
  ['icu_analyzer', { analyzer: 'icu_analyzer' }, 'Résumé Ⅷ', 'resume|viii'],
  ['ukrainian', { analyzer: 'ukrainian' }, 'виборами президентів', 'вибори|вибір|президентів|президент'],
  ['polish', { analyzer: 'polish' }, 'studenta studenci', 'student|student'],
  ['smartcn', { analyzer: 'smartcn' }, '我是中国人。', '我|是|中国|人'],
  ['kuromoji', { analyzer: 'kuromoji' }, '飲みました', '飲む'],
  ['nori', { analyzer: 'nori' }, '서울을 여행했다', '서울|여행'],
  ['chinese', { analyzer: 'chinese' }, '中国 the', '中|国'],
  ['fingerprint', { analyzer: 'fingerprint' }, 'Yes yes, Gödel said', 'godel said yes'],
  ['pattern', { analyzer: 'pattern' }, 'Foo-Bar_1', 'foo|bar_1'],
  ['simple', { analyzer: 'simple' }, 'A2b', 'a|b'],
  ['stop', { analyzer: 'stop' }, 'The Fox', 'fox'],
];

/** Every group in one table. */
const CASES: readonly Case[] = [...TOKENIZERS, ...CHAR_FILTERS, ...FILTERS, ...ANALYZERS];

describe('names of the full product and of its analysis plugins', () => {
  const { client, prefix } = useTestIndices();

  it.each(CASES)('%s', async (_what, chain, text, expected) => {
    expect((await words(client, chain, text)).join('|')).toBe(expected);
  });

  it('lets a dropped repetition leave no gap, as the full product does', async () => {
    expect(await analyze(client, filtered('unique'), 'a a b')).toEqual([
      ['a', 0, 1, 0],
      ['b', 4, 5, 1],
    ]);
  });

  it('lays all words of a multiplexer on the position of the word they come from', async () => {
    const chain = filtered({ type: 'multiplexer', filters: ['lowercase', 'reverse'] });
    expect((await analyze(client, chain, 'AB c')).map(([word, , , position]) => [word, position])).toEqual([
      ['AB', 0],
      ['ab', 0],
      ['BA', 0],
      ['c', 1],
    ]);
  });

  it('takes stop words and words that are not stemmed from the settings of an index', async () => {
    const index = `${prefix}-options`;
    const analyzer = {
      own: { type: 'russian', stopwords: ['и', '_english_'], stem_exclusion: ['выборов'] },
      bare: { type: 'russian' },
    };
    await create(index, { analysis: { analyzer } });
    const text = 'the выборы и выборов не';
    expect(await words(client, { analyzer: 'own' }, text, index)).toEqual(['выбор', 'выборов', 'не']);
    expect(await words(client, { analyzer: 'bare' }, text, index)).toEqual(['the', 'выбор', 'выбор']);
  });

  it('lets single characters be folded in a normalizer', async () => {
    const index = `${prefix}-normalizer`;
    const char_filter = { dots: { type: 'mapping', mappings: ['. => -'] } };
    const normalizer = { own: { type: 'custom', char_filter: ['dots'], filter: ['icu_folding', 'trim'] } };
    await create(index, { analysis: { char_filter, normalizer } });
    const body = { normalizer: 'own', text: ' Ä.É' };
    const answer = await client.transport.request<{ tokens: { token: string }[] }>({
      method: 'POST',
      path: `/${index}/_analyze`,
      body,
    });
    expect(answer.tokens.map(({ token }) => token)).toEqual(['a-e']);
  });

  it('refuses what stems or cuts words in a normalizer', async () => {
    const normalizer = { own: { type: 'custom', filter: ['porter_stem'] } };
    await expect(refusal(create(`${prefix}-no`, { analysis: { normalizer } }))).resolves.toMatch(
      /may not use filter \[porter_stem\]/,
    );
  });

  it.each<[string, object]>([
    ['stemmer', { type: 'stemmer', language: 'klingon' }],
    ['truncate', { type: 'truncate', length: 0 }],
    ['elision', { type: 'elision' }],
    ['keyword_marker', { type: 'keyword_marker' }],
    ['keep_types', { type: 'keep_types', types: ['<NUM>'], mode: 'some' }],
    ['ngram', { type: 'ngram', min_gram: 1, max_gram: 9 }],
    ['stemmer_override', { type: 'stemmer_override', rules: ['a b'] }],
    ['word_delimiter_graph', { type: 'word_delimiter_graph', type_table: ['$ => MONEY'] }],
    ['snowball', { type: 'snowball', language: 'Klingon' }],
  ])('refuses %s with options that mean nothing', async (_name, filter) => {
    await expect(refusal(words(client, filtered(filter), 'a'))).resolves.toMatch(/\S/);
  });

  it('has what the index of API keys asks for', async () => {
    const index = `${prefix}-security`;
    const filter = { parts: { type: 'pattern_capture', preserve_original: true, patterns: ['([^@]+)'] } };
    const analyzer = {
      mail: { type: 'custom', tokenizer: 'uax_url_email', filter: ['parts', 'lowercase', 'unique'] },
    };
    await create(index, { analysis: { filter, analyzer } });
    expect(await words(client, { analyzer: 'mail' }, 'Ann@example.org', index)).toEqual([
      'ann@example.org',
      'ann',
      'example.org',
    ]);
  });

  function create(index: string, settings: object): Promise<unknown> {
    return client.transport.request({ method: 'PUT', path: `/${index}`, body: { settings } });
  }
});

/** Why Elasticsearch refuses a request, which it must do as a mistake of the asker. */
async function refusal(request: Promise<unknown>): Promise<string> {
  const error = await request.then(
    () => new Error('was accepted'),
    (reason: Error) => reason,
  );
  expect(statusOf(error)).toBe(400);
  return error.message;
}
