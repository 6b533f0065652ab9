import { describe, expect, test } from 'vitest';
import {
  described,
  list,
  object,
  oneOf,
  optional,
  orNull,
  TEXT,
  WHOLE_NUMBER,
  type Schema,
} from '../../../../server/openapi/schema.ts';

interface Mill {
  readonly name: string;
  readonly wheels: number | null;
  readonly owners: readonly string[];
  readonly built?: number;
}

const MILL = object<Mill>({
  name: TEXT,
  wheels: orNull(WHOLE_NUMBER),
  owners: described(list(TEXT), 'The oldest first.'),
  built: optional(WHOLE_NUMBER),
});

test('an object is closed, and lists what must be there', () => {
  expect(MILL.json).toEqual({
    type: 'object',
    properties: {
      name: { type: 'string' },
      wheels: { anyOf: [{ type: 'integer', minimum: 0 }, { type: 'null' }] },
      owners: { type: 'array', items: { type: 'string' }, description: 'The oldest first.' },
      built: { type: 'integer', minimum: 0 },
    },
    required: ['name', 'wheels', 'owners'],
    additionalProperties: false,
  });
});

describe('the compiler refuses a schema that is not that of its type', () => {
  const rest = {
    name: TEXT,
    wheels: orNull(WHOLE_NUMBER),
    owners: list(TEXT),
    built: optional(WHOLE_NUMBER),
  };

  test('too narrow, too wide, missing, one too many', () => {
    const { name: _name, ...unnamed } = rest;
    // @ts-expect-error null is among the values
    object<Mill>({ ...rest, wheels: WHOLE_NUMBER });
    // @ts-expect-error null is not among the values
    object<Mill>({ ...rest, name: orNull(TEXT) });
    // @ts-expect-error name is missing
    object<Mill>(unnamed);
    // @ts-expect-error there is no colour
    object<Mill>({ name: TEXT, wheels: rest.wheels, owners: rest.owners, built: rest.built, colour: TEXT });
    // @ts-expect-error built may be missing
    object<Mill>({ ...rest, built: WHOLE_NUMBER });
    // @ts-expect-error name is always there
    object<Mill>({ ...rest, name: optional(TEXT) });
    // @ts-expect-error one value is forgotten
    const values: Schema<'water' | 'wind'> = oneOf({ water: true });
    expect(values.json).toEqual({ type: 'string', enum: ['water'] });
  });
});
