import { cellOf } from '../cells.ts';
import { keptOfTweets } from '../kept.ts';
import type { Oracle } from '../oracle.ts';
import { FALSE, toTruth, UNDECIDED } from '../truth.ts';
import type { OracleTweet } from '../tweet.ts';
import type { Case, OperatorCases } from '../values.ts';

interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

const KM_OF_MILE = 1.609344;
/** Mean radius of the Earth (IUGG), in km. */
const EARTH_KM = 6_371.0088;
/** Points are indexed to some centimetres: what is closer to an edge is not decided. */
const CLOSE_KM = 0.001;
const CLOSE_DEGREES = 0.000_001;

const pointOf = keptOfTweets(({ row }): Point | undefined => {
  const [latitude, longitude] = ['latitude', 'longitude'].map((column) => Number(cellOf(row, column) ?? NaN));
  return latitude === undefined || longitude === undefined || Number.isNaN(latitude + longitude)
    ? undefined
    : { latitude, longitude };
});

/** By the haversine formula, in km. */
function kmBetween(a: Point, b: Point): number {
  const [latitude, otherLatitude, longitude, otherLongitude] = [
    a.latitude,
    b.latitude,
    a.longitude,
    b.longitude,
  ].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number, number];
  const sine = (angle: number): number => Math.sin(angle / 2) ** 2;
  const share =
    sine(otherLatitude - latitude) +
    Math.cos(latitude) * Math.cos(otherLatitude) * sine(otherLongitude - longitude);
  return 2 * EARTH_KM * Math.asin(Math.sqrt(share));
}

/** Points of the rows, or where no row has one, some point. */
function centresOf({ tweets }: Oracle): readonly Point[] {
  const points = tweets.flatMap((tweet) => pointOf(tweet) ?? []);
  const some = [0, points.length >> 1, points.length - 1].flatMap((at) => points[at] ?? []);
  return some.length > 0 ? some : [{ latitude: 59.93, longitude: 30.36 }];
}

const circle =
  (centre: Point, km: number): Case['holds'] =>
  (tweet) => {
    const point = pointOf(tweet);
    if (point === undefined) return FALSE;
    const distance = kmBetween(centre, point);
    return Math.abs(distance - km) < CLOSE_KM ? UNDECIDED : toTruth(distance < km);
  };

const circleCases =
  (write: (centre: Point, distance: string) => string) =>
  (oracle: Oracle): readonly Case[] =>
    centresOf(oracle).flatMap((centre) =>
      [
        { distance: '1km', km: 1 },
        { distance: '12.5km', km: 12.5 },
        { distance: '10mi', km: 10 * KM_OF_MILE },
        { distance: '5000km', km: 5_000 },
      ].map(({ distance, km }) => ({ text: write(centre, distance), holds: circle(centre, km) })),
    );

function boxCases(oracle: Oracle): readonly Case[] {
  return centresOf(oracle).flatMap(({ latitude, longitude }) =>
    [0.05, 1].map((width) => {
      const [west, south, east, north] = [
        longitude - width,
        latitude - width,
        longitude + width,
        latitude + width,
      ].map((degrees) => Number(degrees.toFixed(6))) as [number, number, number, number];
      const inside = (at: number, from: number, to: number): number => Math.min(at - from, to - at);
      return {
        text: `[${west} ${south} ${east} ${north}]`,
        holds: (tweet: OracleTweet) => {
          const point = pointOf(tweet);
          if (point === undefined) return FALSE;
          const within = Math.min(inside(point.longitude, west, east), inside(point.latitude, south, north));
          return Math.abs(within) < CLOSE_DEGREES ? UNDECIDED : toTruth(within > 0);
        },
      };
    }),
  );
}

export const PLACE_CASES: readonly OperatorCases[] = [
  {
    names: ['geocode'],
    cases: circleCases(({ latitude, longitude }, distance) => `${latitude},${longitude},${distance}`),
  },
  {
    names: ['point_radius'],
    cases: circleCases(({ latitude, longitude }, distance) => `[${longitude} ${latitude} ${distance}]`),
  },
  { names: ['bounding_box', 'geo_bounding_box'], cases: boxCases },
];
