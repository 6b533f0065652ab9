import type { DiagnosticResult } from '@elastic/elasticsearch';
import type { Client } from '../common/client.ts';

/**
 * What is asked of Elasticsearch before its first answer comes, as one body of `_msearch`: the request that is needed
 * in any case.
 * @param run makes a search through this very client
 */
export async function bareRequest(client: Client, run: () => Promise<unknown>): Promise<string> {
  const bodies: string[] = [];
  let isAnswered = false;
  const onRequest = (_error: unknown, event: DiagnosticResult | null): void => {
    const { path, body } = event?.meta.request.params ?? {};
    if (!isAnswered && path?.endsWith('_msearch') === true && typeof body === 'string') bodies.push(body);
  };
  const onResponse = (_error: unknown, event: DiagnosticResult | null): void => {
    if (event?.meta.request.params.path.endsWith('_msearch') === true) isAnswered = true;
  };
  client.diagnostic.on('request', onRequest);
  client.diagnostic.on('response', onResponse);
  try {
    await run();
  } finally {
    client.diagnostic.off('request', onRequest);
    client.diagnostic.off('response', onResponse);
  }
  return bodies.join('');
}
