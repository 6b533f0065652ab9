import type { TweetDocument } from '../../search/documents.ts';
import { aTweetDocument } from './documents.ts';

/** One text in many languages, each with a word in a form that another form should find. All are invented. */
const TEXTS: readonly (readonly [lang: string, text: string])[] = [
  ['en', 'The election results are running late again'],
  ['en', 'A state of the art harvest machine for our farmers'],
  ['en', 'The art of a quiet state'],
  ['ru', 'Итоги выборов в нашем городе'],
  ['ru', 'Завтра выборы, приходите'],
  ['uk', 'Розповідаємо про виборами та вибори'],
  ['fa', 'کتاب‌های خوب را خواندم'],
  ['ar', 'الكتب في المكتبة القديمة'],
  ['ar', 'مـحـمـد يقرأ'],
  ['de', 'Die alten Häuser am Fluss'],
  ['fr', 'Nous cherchions des chevaux'],
  ['es', 'Los caballos corrían por las calles'],
  ['th', 'ฉันรักการเลือกตั้งในเมืองหลวง'],
  ['zh', '中国的选举结果'],
  ['ja', '東京の選挙について'],
  ['hi', 'किताबें अच्छी हैं'],
  ['und', 'été <b>bold</b> & "quoted" 👍 \uE000raw\uE001 harvest'],
  ['none', 'no language was published for this harvest'],
];

const OPEN_ACCOUNTS = [
  { account_id: '1001', account_screen_name: 'mill_lane' },
  { account_id: '1002', account_screen_name: 'Old_Bridge' },
  { account_id: '1003', account_screen_name: 'weather_vane' },
] as const;

const HASHED_ACCOUNT = {
  account_id: 'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/AbCdE=',
  account_screen_name: 'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/AbCdE=',
  account_hashed: true,
} as const;

/** The tweet whose account is hashed. */
const HASHED_AT = 15;

/** Tweets of four accounts in two campaigns, one of them hashed; the last two tweets are in both. */
export function anArchive(): readonly TweetDocument[] {
  const fable = TEXTS.map(([lang, text], at) =>
    aTweetDocument({
      id: String(783_000_000_000_000_000n + BigInt(at)),
      time: Date.UTC(2016, at % 12, 1 + at, at),
      text,
      lang,
      ...(at === HASHED_AT ? HASHED_ACCOUNT : OPEN_ACCOUNTS[at % 3]),
      types: at % 4 === 0 ? ['reply', 'quote'] : ['original'],
      likes: at % 5 === 0 ? undefined : at % 3,
      hashtags: at === HASHED_AT ? ['İzmir'] : at % 2 === 0 ? ['Harvest', `tag${at}`] : undefined,
      mentions: at % 3 === 0 ? ['1002'] : undefined,
      domains: at % 6 === 0 ? ['mill.example'] : undefined,
    }),
  );
  return [...fable, ...fable.slice(-2).map((tweet) => ({ ...tweet, campaign: 'meadow' }))];
}
