import { errors } from '@elastic/elasticsearch';
import type { Client } from '../../common/client.ts';
import { IMPATIENT, Patience, type PatienceOptions } from './patience.ts';
import { errorTypeOf } from './waitReason.ts';
import { requireWhole } from './wholeAnswer.ts';

type Request = Client['transport']['request'];
type Params = Parameters<Request>[0];
type Options = Parameters<Request>[1];

/** What a request that is sent again is told where the first one was done and only its answer was lost. */
const DONE_ALREADY: ReadonlySet<string> = new Set([
  'resource_already_exists_exception',
  'aliases_not_found_exception',
]);

const patiences = new WeakMap<Client, Patience>();

/**
 * A client of the same connections whose every request waits while Elasticsearch is away, overloaded or full. Names of
 * indices that are made must be of one load alone: one that is there already after a lost answer is taken for ours.
 * Requests with `maxRetries: 0` are sent once, as ever.
 */
export function patientClient(client: Client, options: PatienceOptions): Client {
  const patience = new Patience(options);
  const patient = client.child({});
  const request = (params: Params, given: Options = {}): Promise<unknown> =>
    given?.maxRetries === 0
      ? client.transport.request(params, given)
      : patience.persist((tries) => attempt(client, params, given, tries > 0));
  // The client's overloads differ only in what they say of the answer.
  patient.transport.request = request as Request;
  patiences.set(patient, patience);
  return patient;
}

/** How patient a client is; one that `patientClient` did not make is not. */
export const patienceOf = (client: Client): Patience => patiences.get(client) ?? IMPATIENT;

/** The tries are ours to make: the client's own would not be told. */
async function attempt(client: Client, params: Params, given: Options, isAgain: boolean): Promise<unknown> {
  try {
    const answer: unknown = await client.transport.request(params, { ...given, maxRetries: 0 });
    requireWhole(given?.meta === true ? (answer as { readonly body: unknown }).body : answer);
    return answer;
  } catch (error) {
    if (isAgain && isDoneAlready(error)) return { acknowledged: true };
    throw error;
  }
}

const isDoneAlready = (error: unknown): boolean =>
  error instanceof errors.ResponseError && DONE_ALREADY.has(errorTypeOf(error));
