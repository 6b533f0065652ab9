import { setTimeout } from 'node:timers/promises';
import type { Client } from '../../common/client.ts';

/** CPU seconds that all nodes have taken since their start, whoever asked. */
export async function engineCpuSeconds(client: Client): Promise<number> {
  const { nodes } = await client.nodes.stats({ metric: 'process' });
  return (
    Object.values(nodes).reduce((sum, { process }) => sum + (process?.cpu?.total_in_millis ?? 0), 0) / 1000
  );
}

/** Bytes of an index on the disk when all is written and no segment is being merged any more. */
export async function settledBytes(client: Client, index: string): Promise<number> {
  await client.indices.refresh({ index });
  await client.indices.flush({ index });
  for (;;) {
    const { _all } = await client.indices.stats({ index, metric: ['store', 'merge'] });
    if (_all.primaries?.merges?.current === 0) return _all.primaries.store?.size_in_bytes ?? 0;
    await setTimeout(100);
  }
}
