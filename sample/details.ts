/** Small parts of texts and profiles. Every host is one that nobody can register (RFC 2606). */
export const CLIENTS = [
  'Twitter Web Client',
  'Twitter for Android',
  'Twitter for iPhone',
  'TweetDeck',
  'Twitter for iPad',
  'Larkpost',
  'nestπ',
  'Quill & Feed "Pro"',
] as const;

export const EMOJI = [
  '😀',
  '🎃',
  '🍎',
  '🐦',
  '⚽',
  '🌉',
  '👩‍🌾',
  '👍🏽',
  '❤️',
  '🏴‍☠️',
  '🇺🇳',
  '☕️',
  '🦆🦆',
  '✨',
] as const;

/** `{n}` is a number. Some hold commas, query strings, other scripts and percent signs. */
export const PAGES = [
  'http://news.larkmere.example/story-{n}',
  'http://news.larkmere.example/story-{n}?from=home&lang=en',
  'https://www.quillhaven.example/gazette/{n}/',
  'http://maps.larkmere.example/at,45.{n},-38.40',
  'https://otters.example/match/{n}#goals',
  'https://birds.example.org/sightings/{n}',
  'http://blog.example.org/2016/05/a-bridge,-a-town,-a-vote-{n}',
  'https://ларкмир.example/новости/{n}',
  'http://larkmere.example/%D8%AC%D8%B3%D8%B1-{n}',
] as const;

/** Answers to polls about the bridge, in the languages whose accounts hold polls. */
export const POLLS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  en: [
    ['Wood', 'Stone', 'Both'],
    ['Green', 'Blue', 'As it is'],
  ],
  ru: [
    ['Дерево', 'Камень'],
    ['Зелёный', 'Синий', 'Как есть'],
  ],
  de: [['Holz', 'Stein']],
  fr: [['Le bois', 'La pierre', "L'un et l'autre"]],
  ar: [['خشب', 'حجر']],
  fa: [['چوب', 'سنگ', 'هر دو']],
  ja: [['木', '石']],
};

/** First parts of handles. */
export const HANDLE_WORDS = [
  'heron',
  'miller',
  'otter',
  'lark',
  'pumpkin',
  'ferry',
  'orchard',
  'wren',
  'oats',
  'bridge',
  'honey',
  'beaver',
] as const;
