import { count } from './count.ts';

/** `counted(1, 'tweet')`: 1 tweet. `counted(1234, 'search', 'searches')`: 1,234 searches. */
export const counted = (number: number, one: string, many = `${one}s`): string =>
  `${count(number)} ${number === 1 ? one : many}`;
