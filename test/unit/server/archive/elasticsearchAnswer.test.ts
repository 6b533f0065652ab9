import { errors } from '@elastic/elasticsearch';
import { describe, expect, test } from 'vitest';
import { requireComplete, toSiteError } from '../../../../server/archive/elasticsearchAnswer.ts';

const responseError = (statusCode: number, body: unknown = {}) =>
  new errors.ResponseError({ statusCode, body, headers: {}, warnings: null, meta: {} as never });
const tooComplex = { error: { root_cause: [{ type: 'too_many_nested_clauses' }] } };
const queryShardException = {
  type: 'query_shard_exception',
  caused_by: { type: 'too_many_nested_clauses', reason: 'maxClauseCount is set to 8192' },
};

describe('what a failed call means to a reader', () => {
  test.each([
    ['nobody answers', new errors.ConnectionError('refused'), 'unavailable'],
    ['no node is left', new errors.NoLivingConnectionsError('none', {} as never), 'unavailable'],
    ['no answer in time', new errors.TimeoutError('slow'), 'timed_out'],
    ['too much to do', responseError(429), 'unavailable'],
    ['a proxy without a server', responseError(502), 'unavailable'],
    ['wrong credentials', responseError(401), 'unavailable'],
    ['a query that is too complex', responseError(500, tooComplex), 'bad_request'],
    ['a request that we built wrongly', responseError(400), 'internal'],
    ['anything else', new Error('x'), 'internal'],
  ])('%s', (_, error, kind) => {
    expect(toSiteError(error)).toMatchObject({ kind, cause: error });
  });

  test('none of it shows the words of Elasticsearch', () => {
    expect(toSiteError(new errors.ConnectionError('connect ECONNREFUSED 10.0.0.1')).message).not.toContain(
      '10.0.0.1',
    );
  });
});

describe('a partial answer is none', () => {
  test.each([
    [{ timed_out: true, _shards: { failed: 0 } }, 'timed_out'],
    [{ timed_out: false, _shards: { failed: 1 } }, 'unavailable'],
    [
      { status: 503, error: { root_cause: [{ type: 'no_shard_available_action_exception' }] } },
      'unavailable',
    ],
    [{ status: 400, error: tooComplex.error }, 'bad_request'],
    [{ _shards: { failed: 1, failures: [{ reason: queryShardException }] } }, 'bad_request'],
    [{ status: 400, error: { root_cause: [queryShardException] } }, 'bad_request'],
  ])('%j', (answer, kind) => {
    expect(() => requireComplete(answer)).toThrow(expect.objectContaining({ kind }) as Error);
  });

  test('a full one is passed on', () => {
    const answer = { timed_out: false, _shards: { failed: 0 } };
    expect(requireComplete(answer)).toBe(answer);
  });
});
