import { FACET_NAMES } from '../address/facetNames.ts';
import type {
  AnsweredQuery,
  AnswerWarning,
  FacetValue,
  Repair,
  SearchAnswer,
  Share,
} from '../searching/searchAnswer.ts';
import type { Timeline, TimelineBucket } from '../searching/timelineAnswer.ts';
import { ERROR_KINDS, type ErrorAnswer } from '../http/siteError.ts';
import type { ParamProblem } from '../address/searchParams.ts';
import {
  BOOLEAN,
  described,
  list,
  named,
  object,
  oneOf,
  optional,
  orNull,
  TEXT,
  textOf,
  WHOLE_NUMBER,
} from './schema.ts';
import { TWEET_RECORD, TWEET_RESULT } from './tweetSchema.ts';
import { byName } from '../address/byName.ts';

export const MOMENT = textOf(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
export const SEARCH_PATH = textOf(/^\/search(\?.*)?$/);

export const WARNING = object<AnswerWarning>({
  code: TEXT,
  message: TEXT,
  span: optional(
    described(
      object<{ readonly start: number; readonly end: number }>({ start: WHOLE_NUMBER, end: WHOLE_NUMBER }),
      'The part of q that it is about: UTF-16 units, end exclusive.',
    ),
  ),
});

const QUERY = object<AnsweredQuery>({
  q: described(TEXT, 'As typed.'),
  url: described(SEARCH_PATH, 'Canonical path of the search.'),
  reading: described(TEXT, 'How the query was understood, in words.'),
  warnings: list(WARNING),
  clauses: described(
    list(object<AnsweredQuery['clauses'][number]>({ text: TEXT, count: WHOLE_NUMBER })),
    'The parts that must all fit, each with the number of tweets that it finds by itself within the filters.',
  ),
  repairs: described(
    list(object<Repair>({ text: TEXT, url: SEARCH_PATH, count: WHOLE_NUMBER })),
    'Where fewer than five tweets are found: searches near this one that find more.',
  ),
});

export const FACET_VALUE = named(
  'FacetValue',
  object<FacetValue>({
    value: described(TEXT, 'As the parameter takes it.'),
    label: described(TEXT, 'For readers: a language’s name, an account’s handle.'),
    count: described(WHOLE_NUMBER, 'Tweets, whatever is chosen in this facet.'),
    count_error: optional(
      described(WHOLE_NUMBER, 'How far the count may be too low; not there where it is exact.'),
    ),
    selected: BOOLEAN,
    excluded: BOOLEAN,
  }),
);

const FACETS = byName(FACET_NAMES, () => list(FACET_VALUE));

export const INTERVAL = oneOf({
  minute: true,
  hour: true,
  day: true,
  week: true,
  month: true,
  year: true,
});

const TIMELINE = object<Timeline>({
  interval: described(INTERVAL, 'Of the calendar, UTC; weeks start on Monday.'),
  first: described(orNull(MOMENT), 'The first tweet that is found.'),
  last: described(orNull(MOMENT), 'The last tweet that is found.'),
  buckets: list(
    object<TimelineBucket>({
      from: MOMENT,
      to: described(MOMENT, 'Exclusive.'),
      count: WHOLE_NUMBER,
      of: described(
        WHOLE_NUMBER,
        'Tweets in the same time of the chosen campaigns; of all, where none is chosen.',
      ),
      partial: described(BOOLEAN, 'The search, or the release, begins or ends inside.'),
    }),
  ),
});

const SHARE = named(
  'Share',
  object<Share>({
    of: described(
      WHOLE_NUMBER,
      'Tweets that are indexed of the chosen campaigns; of all, where none is chosen.',
    ),
    campaigns: described(
      list(
        object<Share['campaigns'][number]>({
          value: TEXT,
          label: TEXT,
          found: WHOLE_NUMBER,
          tweets: described(WHOLE_NUMBER, 'Tweets that are indexed of it.'),
        }),
      ),
      'Of them those in which tweets were found, the most first.',
    ),
    accounts: described(WHOLE_NUMBER, 'Accounts that wrote the tweets.'),
    accounts_exact: described(BOOLEAN, 'Whether the number of accounts is exact, and not very near.'),
    most: described(
      orNull(object<NonNullable<Share['most']>>({ accounts: WHOLE_NUMBER, tweets: WHOLE_NUMBER })),
      'The fewest accounts that wrote nine of ten tweets, and how many; null where they are more than were added up.',
    ),
    largest: described(
      orNull(object<NonNullable<Share['largest']>>({ value: TEXT, label: TEXT, tweets: WHOLE_NUMBER })),
      'The account that wrote most; null where nothing is found.',
    ),
  }),
);

/** The answer of `/search.json`. */
export const SEARCH_ANSWER = named(
  'SearchAnswer',
  object<SearchAnswer>({
    query: QUERY,
    total: described(WHOLE_NUMBER, 'Exact number of tweets.'),
    took_ms: described(WHOLE_NUMBER, 'Milliseconds that Elasticsearch took.'),
    next: described(
      orNull(textOf(/^\/search\.json\?/)),
      'Path of the next page; null on the last. Past 10,000 results it goes on by `after`.',
    ),
    results: list(TWEET_RESULT),
    facets: described(
      object(FACETS),
      'campaign, lang and type are complete; the others hold the ten largest values and every chosen one.',
    ),
    timeline: described(TIMELINE, 'Tweets over time, with empty buckets: their counts add up to the total.'),
    share: described(SHARE, 'What the total is a part of, and how many accounts wrote the tweets.'),
    counts_complete: described(BOOLEAN, 'Always true: facets, timeline and share are waited for.'),
  }),
);

export const ERROR_ANSWER = named(
  'Error',
  object<ErrorAnswer>({
    error: object<ErrorAnswer['error']>({
      code: oneOf(ERROR_KINDS),
      message: TEXT,
      problems: described(
        list(object<ParamProblem>({ param: TEXT, message: TEXT })),
        'Every parameter that cannot be used.',
      ),
    }),
  }),
);

/** Every schema that has a name. */
export const NAMED_SCHEMAS = [SEARCH_ANSWER, TWEET_RESULT, FACET_VALUE, SHARE, TWEET_RECORD, ERROR_ANSWER];
