import { count } from '../helpers/count.ts';
import { parseDay } from './days.ts';
import type { CheckedValue } from './facetValue.ts';
import { inOrder, type ParamName } from './paramNames.ts';
import type { ParamProblem } from './searchParams.ts';

/** Values of one facet, chosen or excluded. */
export const MOST_VALUES = 50;
/** Problems that are told: an address holds thousands of values, and nobody reads as many messages. */
const MOST_PROBLEMS = 50;
/** Characters of a reader's value that a message repeats. */
const LONGEST_ECHO = 60;

/** Reads the parameters of one address. What cannot be used is set aside, and told in `problems`. */
export interface ParamReader<Name extends string = ParamName> {
  readonly problems: readonly ParamProblem[];
  /** Tells a problem that only the values together show. */
  refuse(param: Name, message: string): undefined;
  single(param: Name): string | undefined;
  /** @param longest in UTF-16 units; a longer text is set aside */
  text(param: Name, longest: number): string | undefined;
  /** As typed. @param parse finds what is wrong with it, as the end of a sentence */
  checked(param: Name, parse: (text: string) => object): string | undefined;
  /** In canonical spelling and order. */
  values(param: Name, check: (text: string) => CheckedValue): readonly string[];
  oneOf<T extends string>(param: Name, choices: readonly T[]): T | undefined;
  /** A whole number; undefined where it is not given, or cannot be used. */
  integer(param: Name, least: number, most: number): number | undefined;
  /** Two dates, as typed; neither where the first lies after the second. */
  dates(from: Name, to: Name): readonly [string | undefined, string | undefined];
}

/** @param given values by parameter, trimmed and not empty; their order has no meaning */
export function createParamReader<Name extends string>(
  given: ReadonlyMap<Name, readonly string[]>,
): ParamReader<Name> {
  const problems: ParamProblem[] = [];
  const refuse = (param: Name, message: string): undefined => {
    if (problems.length < MOST_PROBLEMS) problems.push({ param, message });
  };

  const single = (param: Name): string | undefined => {
    const [first, ...more] = inOrder(given.get(param) ?? []);
    if (first !== undefined && more.length > 0)
      refuse(param, `${param} may be given once: ${echo(first)} was used`);
    return first;
  };
  const checked = (param: Name, parse: (text: string) => object): string | undefined => {
    const text = single(param);
    const parsed = text === undefined ? undefined : parse(text);
    if (text === undefined || parsed === undefined || !isProblem(parsed)) return text;
    return refuse(param, `${param}: ${echo(text)} ${parsed.problem}`);
  };

  return {
    problems,
    refuse,
    single,
    checked,
    text: (param, longest) => {
      const text = single(param);
      if (text === undefined || text.length <= longest) return text;
      return refuse(param, `${param} is longer than ${count(longest)} characters`);
    },
    values: (param, check) => {
      const usable = (given.get(param) ?? []).flatMap((text) => {
        const checked = check(text);
        if ('problem' in checked) refuse(param, `${param}: ${echo(text)} ${checked.problem}`);
        return 'value' in checked ? [checked.value] : [];
      });
      const values = inOrder(usable);
      if (values.length > MOST_VALUES)
        refuse(param, `${param} takes ${MOST_VALUES} values: the rest was left out`);
      return values.slice(0, MOST_VALUES);
    },
    oneOf: (param, choices) => {
      const text = single(param);
      const choice = choices.find((name) => name === text?.toLowerCase());
      if (text === undefined || choice !== undefined) return choice;
      return refuse(param, `${param}: ${echo(text)} is not one of ${choices.join(', ')}`);
    },
    integer: (param, least, most) => {
      const text = single(param);
      if (text === undefined) return undefined;
      const number = Number(text);
      if (/^\d{1,10}$/.test(text) && number >= least && number <= most) return number;
      return refuse(param, `${param}: ${echo(text)} is not a whole number from ${least} to ${most}`);
    },
    dates: (fromParam, toParam) => {
      const from = checked(fromParam, parseDay);
      const to = checked(toParam, parseDay);
      if (!areSwapped(from, to)) return [from, to];
      refuse(toParam, `${fromParam} ${echo(from ?? '')} is after ${toParam} ${echo(to ?? '')}: swap the two`);
      return [undefined, undefined];
    },
  };
}

const isProblem = (parsed: object): parsed is { readonly problem: string } => 'problem' in parsed;

function areSwapped(from: string | undefined, to: string | undefined): boolean {
  const first = from === undefined ? undefined : parseDay(from);
  const last = to === undefined ? undefined : parseDay(to);
  if (first === undefined || last === undefined || 'problem' in first || 'problem' in last) return false;
  return first.from >= last.to;
}

/** Repeats a value of the reader's in a message, cut to a readable length. */
function echo(text: string): string {
  const characters = [...text];
  return `“${characters.length > LONGEST_ECHO ? `${characters.slice(0, LONGEST_ECHO).join('')}…` : text}”`;
}
