import type { FieldValue, Span } from '../syntax.ts';
import { HAS, IS, type Kind } from './kindTables.ts';
import { negate } from './negate.ts';
import type { FieldOperator, FieldReading } from './operator.ts';
import { leaveOut, refuse, toField } from './readings.ts';
import { refusedNamed } from './refused.ts';

/** Other spellings of a value to the value. */
export const spellings = (kinds: Readonly<Record<string, Kind>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(kinds).flatMap(([name, { aliases }]) =>
      [name, ...aliases].map((spelling) => [spelling, name]),
    ),
  );

/** A value as the tables spell it. */
export const spellingOf = ({ text }: FieldValue): string => text.trim().toLowerCase().replaceAll('-', '_');

/** A value that is none of the kinds. @param refusing the operator under which it may be refused with words of its own */
export function leaveOutKind(
  name: string,
  refusing: string,
  known: readonly string[],
  value: FieldValue,
  span: Span,
): FieldReading {
  const typed = spellingOf(value);
  const refused = refusedNamed(refusing, typed);
  if (refused !== undefined) return refuse(refused, `${name}:${typed}`, span);
  return leaveOut(name, value, `“${value.text}” is not known. There are ${known.join(', ')}.`, span);
}

function kindOperator(
  row: Pick<FieldOperator, 'name' | 'syntax' | 'help' | 'example'>,
  kinds: Readonly<Record<string, Kind>>,
): FieldOperator {
  const { name } = row;
  const names = spellings(kinds);
  const kindOf = (value: string): Kind => {
    const kind = kinds[value];
    if (kind === undefined) throw new Error(`There is no ${name}:${value}.`);
    return kind;
  };
  return {
    ...row,
    kind: 'field',
    aliases: [],
    list: true,
    read: (value, span) => {
      const found = names.get(spellingOf(value));
      if (found === undefined) return leaveOutKind(name, name, Object.keys(kinds), value, span);
      return toField(name, found, span);
    },
    describe: ({ text }) => kindOf(text).words,
    describeNot: ({ text }) => kindOf(text).wordsNot ?? negate(kindOf(text).words),
    compile: ({ value }) => kindOf(value.text).clause,
    compileNot: ({ value }) => kindOf(value.text).clauseNot,
  };
}

/** What a tweet is. */
export const isOperator = kindOperator(
  {
    name: 'is',
    syntax: 'is:retweet',
    help: `What a tweet is: ${Object.keys(IS).join(', ')}. A tweet may be several.`,
    example: 'is:reply',
  },
  IS,
);
/** What a tweet holds. */
export const hasOperator = kindOperator(
  {
    name: 'has',
    syntax: 'has:links',
    help: `What a tweet holds: ${Object.keys(HAS).join(', ')}.`,
    example: 'has:links',
  },
  HAS,
);

/** What a tweet is and what it holds, in our words. */
export const KIND_OPERATORS: readonly FieldOperator[] = [isOperator, hasOperator];
