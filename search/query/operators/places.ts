import type { TweetField } from '../../fields.ts';
import type { FieldOperator, FieldReading, Shorthand } from './operator.ts';
import { leaveOut, toField } from './readings.ts';
import type { FieldValue, Span } from '../syntax.ts';

const POINT = 'point' satisfies TweetField;
/** Half of the Earth's circumference: more is everywhere. */
const LONGEST_KM = 20_038;
const KM_OF_MILE = 1.609344;
const CIRCLE = 'Write geocode:59.93,30.36,15km: latitude, longitude, and a distance in km or mi.';
const CIRCLE_OF_API =
  'Write point_radius:[30.36 59.93 15km]: longitude, latitude, and a distance in km or mi.';
const BOX = 'Write bounding_box:[30.1 59.8 30.6 60.1]: west, south, east, north.';

const isLatitude = (degrees: number): boolean => Math.abs(degrees) <= 90;
const isLongitude = (degrees: number): boolean => Math.abs(degrees) <= 180;

/** Parts of `[a b c]` or `a,b,c`. */
const partsOf = (text: string): readonly string[] =>
  text
    .trim()
    .replace(/^\[|\]$/g, '')
    .split(/[\s,]+/)
    .filter((part) => part !== '');

const toDegrees = (text = ''): number => (/^[+-]?\d{1,3}(?:\.\d{1,15})?$/.test(text) ? Number(text) : NaN);

function readCircle(
  operator: 'geocode' | 'point_radius',
  value: FieldValue,
  span: Span,
  expected: string,
): FieldReading {
  const [first, second, distance = '', ...more] = partsOf(value.text);
  const [latitude, longitude] = (operator === 'geocode' ? [first, second] : [second, first]).map(toDegrees);
  const [, amount, unit] = /^(\d{1,6}(?:\.\d{1,6})?)(km|mi)$/i.exec(distance) ?? [];
  if (latitude === undefined || longitude === undefined || amount === undefined || more.length > 0) {
    return leaveOut(operator, value, expected, span);
  }
  if (!isLatitude(latitude))
    return leaveOut(operator, value, `The latitude is not from -90 to 90. ${expected}`, span);
  if (!isLongitude(longitude)) {
    return leaveOut(operator, value, `The longitude is not from -180 to 180. ${expected}`, span);
  }
  const km = Number(amount) * (unit?.toLowerCase() === 'mi' ? KM_OF_MILE : 1);
  if (km <= 0 || km > LONGEST_KM) {
    return leaveOut(operator, value, `The distance is not from 0 to ${LONGEST_KM} km. ${expected}`, span);
  }
  return toField('geocode', `${latitude},${longitude},${Number(amount)}${unit?.toLowerCase()}`, span);
}

function readBox(value: FieldValue, span: Span): FieldReading {
  const parts = partsOf(value.text);
  const [west = NaN, south = NaN, east = NaN, north = NaN] = parts.map(toDegrees);
  const isRead = parts.length === 4 && [west, east].every(isLongitude) && [south, north].every(isLatitude);
  if (!isRead) return leaveOut('bounding_box', value, BOX, span);
  if (south > north)
    return leaveOut('bounding_box', value, `The south lies north of the north. ${BOX}`, span);
  return toField('bounding_box', `[${west} ${south} ${east} ${north}]`, span);
}

/** Coordinates of a tweet, which few tweets have, and which later releases withhold. */
export const PLACE_OPERATORS: readonly (FieldOperator | Shorthand)[] = [
  {
    kind: 'field',
    name: 'geocode',
    aliases: [],
    syntax: 'geocode:59.93,30.36,15km',
    help: 'Coordinates at most so far from a point: latitude, longitude, distance in km or mi. Few tweets have any.',
    example: 'geocode:59.93,30.36,15km',
    list: false,
    read: (value, span) => readCircle('geocode', value, span, CIRCLE),
    print: ({ text }) => `geocode:${text}`,
    describe: ({ text }) => {
      const [latitude, longitude, distance] = text.split(',');
      return `with coordinates at most ${distance} from latitude ${latitude}, longitude ${longitude}`;
    },
    compile: ({ value }) => {
      const [lat, lon, distance = ''] = value.text.split(',');
      return { geo_distance: { distance, [POINT]: { lat: Number(lat), lon: Number(lon) } } };
    },
  },
  {
    kind: 'shorthand',
    name: 'point_radius',
    aliases: [],
    syntax: 'point_radius:[30.36 59.93 15km]',
    help: 'The same as geocode, as X’s API writes it: longitude first.',
    example: 'point_radius:[30.36 59.93 15km]',
    list: false,
    read: (value, span) => readCircle('point_radius', value, span, CIRCLE_OF_API),
  },
  {
    kind: 'field',
    name: 'bounding_box',
    aliases: ['geo_bounding_box'],
    syntax: 'bounding_box:[30.1 59.8 30.6 60.1]',
    help: 'Coordinates inside of west, south, east and north.',
    example: 'bounding_box:[30.1 59.8 30.6 60.1]',
    list: false,
    read: readBox,
    print: ({ text }) => `bounding_box:${text}`,
    describe: ({ text }) => {
      const [west, south, east, north] = partsOf(text);
      return `with coordinates from longitude ${west} to ${east} and latitude ${south} to ${north}`;
    },
    compile: ({ value }) => {
      const [west = 0, south = 0, east = 0, north = 0] = partsOf(value.text).map(Number);
      return {
        geo_bounding_box: {
          [POINT]: { top_left: { lat: north, lon: west }, bottom_right: { lat: south, lon: east } },
        },
      };
    },
  },
];
