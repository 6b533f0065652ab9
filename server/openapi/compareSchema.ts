import type {
  CommonAccount,
  CommonAccounts,
  CompareAnswer,
  ComparedBucket,
  ComparedSide,
  ComparedTimeline,
  FoundBy,
  Overlap,
  Unusual,
  UnusualValue,
} from '../compare/compareAnswer.ts';
import { INTERVAL, MOMENT, SEARCH_PATH, WARNING } from './answerSchema.ts';
import { BOOLEAN, described, list, named, object, orNull, TEXT, textOf, WHOLE_NUMBER } from './schema.ts';

const FOUND = object<FoundBy>({
  url: described(orNull(SEARCH_PATH), 'The search; null where its text is too long for one.'),
  count: WHOLE_NUMBER,
});

const SIDE = object<ComparedSide>({
  q: described(TEXT, 'As typed; without b, the text of all other tweets.'),
  url: described(orNull(SEARCH_PATH), 'The search; null where its text is too long for one.'),
  reading: described(TEXT, 'How the query was understood, in words.'),
  warnings: list(WARNING),
  clauses: described(
    list(object<ComparedSide['clauses'][number]>({ text: TEXT, count: WHOLE_NUMBER })),
    'The parts that must all fit, each with the number of tweets that it finds by itself.',
  ),
  total: WHOLE_NUMBER,
});

const VALUE = named(
  'UnusualValue',
  object<UnusualValue>({
    value: described(TEXT, 'A word, or the value of a facet as its parameter takes it.'),
    label: TEXT,
    lang: described(orNull(TEXT), 'Language within which a word is compared; null: in all tweets.'),
    a: described(WHOLE_NUMBER, 'Tweets of a that have it.'),
    b: described(WHOLE_NUMBER, 'Tweets of b that have it.'),
    of_a: described(WHOLE_NUMBER, 'Tweets of a that could have it: all, or those in the language.'),
    of_b: described(WHOLE_NUMBER, 'Tweets of b that could have it: all, or those in the language.'),
  }),
);

const UNUSUAL = object<Unusual>({
  more_in_a: described(list(VALUE), 'At most ten, the most telling first.'),
  more_in_b: list(VALUE),
});

/** The answer of `/compare.json`. */
export const COMPARE_ANSWER = named(
  'CompareAnswer',
  object<CompareAnswer>({
    url: described(textOf(/^\/compare\?/), 'Canonical path of the comparison.'),
    of: described(WHOLE_NUMBER, 'Tweets that either search could find.'),
    a: SIDE,
    b: SIDE,
    overlap: described(
      orNull(object<Overlap>({ both: FOUND, a_only: FOUND, b_only: FOUND })),
      'Null without b: it is then all that a is not.',
    ),
    timeline: object<ComparedTimeline>({
      interval: INTERVAL,
      buckets: list(
        object<ComparedBucket>({
          from: MOMENT,
          to: described(MOMENT, 'Exclusive.'),
          a: WHOLE_NUMBER,
          b: WHOLE_NUMBER,
        }),
      ),
    }),
    accounts: described(
      object<CommonAccounts>({
        count: WHOLE_NUMBER,
        complete: described(BOOLEAN, 'Whether every account was looked at; else there may be more.'),
        top: list(
          object<CommonAccount>({
            id: TEXT,
            screen_name: orNull(TEXT),
            display_name: orNull(TEXT),
            hashed: BOOLEAN,
            a: WHOLE_NUMBER,
            b: WHOLE_NUMBER,
          }),
        ),
      }),
      'Accounts that wrote tweets of both.',
    ),
    unusual: described(
      object<CompareAnswer['unusual']>({
        hashtag: UNUSUAL,
        domain: UNUSUAL,
        client: UNUSUAL,
        lang: UNUSUAL,
        account: UNUSUAL,
        word: UNUSUAL,
      }),
      'What has a larger share of one side than of the other, by JLH. Words come from a random sample of each side and are then counted in all of it.',
    ),
    took_ms: described(WHOLE_NUMBER, 'Milliseconds that Elasticsearch took.'),
  }),
);

/** Every schema of a comparison that has a name. */
export const COMPARE_SCHEMAS = [COMPARE_ANSWER, VALUE];
