import { createClient, type Client } from '../../common/client.ts';
import { testConfig } from './testConfig.ts';

/** A client whose bulk requests `change` may look at, alter, line by line, and hold back before they go out. */
export function meddlingClient(
  url: string,
  change: (operations: string[], index: string) => Promise<void> | void,
): Client {
  const own = createClient(url, testConfig());
  const { transport } = own;
  const request = transport.request.bind(transport) as (params: Params, options?: object) => Promise<unknown>;
  const meddling = async (params: Params, options?: object): Promise<unknown> => {
    if (params.path !== '/_bulk') return request(params, options);
    const operations = String(params.bulkBody).trimEnd().split('\n');
    const action = JSON.parse(operations[0] ?? '{}') as Record<string, { _index: string }>;
    await change(operations, Object.values(action)[0]?._index ?? '');
    return request({ ...params, bulkBody: Buffer.from(`${operations.join('\n')}\n`) }, options);
  };
  Object.assign(transport, { request: meddling });
  return own;
}

interface Params {
  readonly path: string;
  readonly bulkBody?: Buffer;
}
