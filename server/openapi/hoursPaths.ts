import { ZONES } from '../../search/zones.ts';
import { DEFAULT_ZONE, ZONE, ZONE_NAMES } from '../address/hoursParams.ts';
import type { ParamName } from '../address/paramNames.ts';
import type { HoursAnswer, WorkingHours, ZoneHours } from '../searching/hoursAnswer.ts';
import { SEARCH_PATH, WARNING } from './answerSchema.ts';
import { searchParameters } from './parameters.ts';
import { answer, operation, SEARCH_OUTCOMES, TAGGED } from './responses.ts';
import { described, list, named, object, oneOf, TEXT, textOf, WHOLE_NUMBER, type Json } from './schema.ts';
import { byName } from '../address/byName.ts';

const ZONE_HOURS = object<ZoneHours>({
  zone: oneOf(byName(ZONE_NAMES, () => true)),
  label: described(TEXT, 'For readers.'),
  time_zone: described(TEXT, `In the time zone database of IANA: ${ZONES.at(-1)?.timeZone ?? ''}.`),
  hours: described(
    list(list(WHOLE_NUMBER)),
    'Tweets by weekday, Monday first, and by hour, from 0: 7 times 24 numbers.',
  ),
  counted: described(WHOLE_NUMBER, 'The sum of them: less than total where an index knows no hours.'),
  working: object<WorkingHours>({
    weekdays: described(list(WHOLE_NUMBER), 'Working days there: 1 Monday to 7 Sunday.'),
    count: described(WHOLE_NUMBER, 'Tweets from 9:00 to 17:59 on these days.'),
  }),
});

/** The answer of `/hours.json`. */
export const HOURS_ANSWER = named(
  'HoursAnswer',
  object<HoursAnswer>({
    url: described(textOf(/^\/hours(\?.*)?$/), 'Canonical path of this answer.'),
    search: described(SEARCH_PATH, 'Canonical path of the search.'),
    reading: described(TEXT, 'How the search was understood, in words.'),
    warnings: list(WARNING),
    total: described(WHOLE_NUMBER, 'Tweets that are found.'),
    zones: described(list(ZONE_HOURS), 'The same tweets by the clocks of each place.'),
  }),
);

const ZONE_PARAMETER: Json = {
  name: ZONE,
  in: 'query',
  description: 'The place whose clocks the page shows; the answer for programs has all.',
  schema: { type: 'string', enum: ZONE_NAMES, default: DEFAULT_ZONE },
};

/** Parameters of a search that mean nothing to its hours. */
const WITHOUT: readonly ParamName[] = ['sort', 'seed', 'per_page', 'page', 'after'];

export const HOURS_PATHS = {
  '/hours.json': operation('hours', 'At which hours of the week the tweets of a search were written', {
    parameters: [...searchParameters(WITHOUT), ZONE_PARAMETER],
    responses: {
      200: answer('The hours.', 'application/json', HOURS_ANSWER.json, TAGGED),
      ...SEARCH_OUTCOMES,
    },
  }),
} as const;
