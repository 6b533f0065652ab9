import { cellOf } from '../cells.ts';
import { toTruth } from '../truth.ts';
import type { Oracle } from '../oracle.ts';
import { pick, type Case, type OperatorCases } from '../values.ts';

const DAY_MS = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString();

const within =
  (from: number, to: number): Case['holds'] =>
  ({ time }) =>
    toTruth(time >= from && time < to);

/** Times of tweets that are early, in the middle and late among all. */
function timesOf({ tweets }: Oracle): readonly number[] {
  const times = tweets.map(({ time }) => time).sort((a, b) => a - b);
  return [0.1, 0.5, 0.9].map((share) => times[Math.floor(times.length * share)] ?? 0);
}

/** A moment in each way to write it, and when it starts. */
function momentsOf(oracle: Oracle): readonly { readonly text: string; readonly start: number }[] {
  return timesOf(oracle).flatMap((time) => {
    const second = Math.floor(time / 1_000) * 1_000;
    const [day, clock] = [iso(time).slice(0, 10), iso(time).slice(11, 19)];
    const east = iso(second + 3 * 3_600_000).slice(0, 19);
    return [
      { text: day.slice(0, 4), start: Date.parse(`${day.slice(0, 4)}-01-01T00:00Z`) },
      { text: day.slice(0, 7), start: Date.parse(`${day.slice(0, 7)}-01T00:00Z`) },
      { text: day, start: Date.parse(`${day}T00:00Z`) },
      { text: `${day}T${clock}Z`, start: second },
      { text: `${day}_${clock}_UTC`, start: second },
      { text: `${east}+03:00`, start: second },
      { text: iso(time), start: time },
    ];
  });
}

/** Years, months, days and minutes, both ends of spans included. */
function spansOf(
  oracle: Oracle,
): readonly { readonly text: string; readonly from: number; readonly to: number }[] {
  const [early = 0, middle = 0, late = 0] = timesOf(oracle);
  const [year, month, day] = [4, 7, 10].map((length) => iso(middle).slice(0, length));
  const midnight = (time: number): number => Math.floor(time / DAY_MS) * DAY_MS;
  const minute = Math.floor(late / 60_000) * 60_000;
  const nextMonth = new Date(`${month}-01T00:00Z`);
  nextMonth.setUTCMonth(nextMonth.getUTCMonth() + 1);
  return [
    {
      text: `${year}`,
      from: Date.parse(`${year}-01-01T00:00Z`),
      to: Date.parse(`${Number(year) + 1}-01-01T00:00Z`),
    },
    { text: `${month}`, from: Date.parse(`${month}-01T00:00Z`), to: nextMonth.getTime() },
    { text: `${day}`, from: midnight(middle), to: midnight(middle) + DAY_MS },
    { text: `${iso(minute).slice(0, 16)}Z`, from: minute, to: minute + 60_000 },
    {
      text: `${iso(early).slice(0, 10)}..${day}`,
      from: midnight(early),
      to: midnight(middle) + DAY_MS,
    },
    { text: `${day}..`, from: midnight(middle), to: Infinity },
    { text: `..${day}`, from: -Infinity, to: midnight(middle) + DAY_MS },
    { text: '1999', from: 0, to: 0 },
  ];
}

const seconds = (time: number): number => Math.floor(time / 1_000);

/** Dates on which accounts were made. */
const createdCases = (oracle: Oracle): readonly Case[] => {
  const days = pick(oracle, ({ row }) => [cellOf(row, 'account_creation_date')]);
  const made =
    (holds: (day: string) => boolean): Case['holds'] =>
    ({ row }) => {
      const day = cellOf(row, 'account_creation_date');
      return toTruth(day !== undefined && holds(day));
    };
  const [first = '', last = ''] = [...days, ...days].sort();
  return [
    ...days.flatMap((day) => [
      { text: day, holds: made((other) => other === day) },
      { text: day.slice(0, 7), holds: made((other) => other.startsWith(day.slice(0, 7))) },
      { text: day.slice(0, 4), holds: made((other) => other.startsWith(day.slice(0, 4))) },
    ]),
    { text: `${first}..${last}`, holds: made((day) => day >= first && day <= last) },
    { text: `..${first}`, holds: made((day) => day <= first) },
    { text: '1999', holds: made(() => false) },
  ];
};

export const TIME_CASES: readonly OperatorCases[] = [
  {
    names: ['since'],
    cases: (oracle) => momentsOf(oracle).map(({ text, start }) => ({ text, holds: within(start, Infinity) })),
  },
  {
    names: ['until'],
    cases: (oracle) =>
      momentsOf(oracle).map(({ text, start }) => ({ text, holds: within(-Infinity, start) })),
  },
  {
    names: ['date'],
    isList: true,
    cases: (oracle) => spansOf(oracle).map(({ text, from, to }) => ({ text, holds: within(from, to) })),
  },
  {
    names: ['since_time'],
    cases: (oracle) =>
      timesOf(oracle).map((time) => ({
        text: `${seconds(time)}`,
        holds: within(seconds(time) * 1_000, Infinity),
      })),
  },
  {
    names: ['until_time'],
    cases: (oracle) =>
      timesOf(oracle).map((time) => ({
        text: `${seconds(time)}`,
        holds: within(-Infinity, seconds(time) * 1_000),
      })),
  },
  { names: ['created'], isList: true, cases: createdCases },
];
