import { setTimeout } from 'node:timers/promises';
import type { Client } from '../../common/client.ts';

/** CPU seconds that all nodes have taken since their start, whoever asked. */
export async function engineCpuSeconds(client: Client): Promise<number> {
  const { nodes } = await client.nodes.stats({ metric: 'process' });
  return (
    Object.values(nodes).reduce((sum, { process }) => sum + (process?.cpu?.total_in_millis ?? 0), 0) / 1000
  );
}

/** Waits until all of an index is written and none of its segments is being merged any more. */
export async function settle(client: Client, index: string): Promise<void> {
  await client.indices.refresh({ index });
  await client.indices.flush({ index });
  for (;;) {
    const { _all } = await client.indices.stats({ index, metric: ['merge'] });
    if (_all.primaries?.merges?.current === 0) return;
    await setTimeout(100);
  }
}

/** Bytes of an index on the disk, read from its files: the sizes that statistics tell are up to ten seconds old. */
export async function bytesOnDisk(client: Client, index: string): Promise<number> {
  const usage = await client.indices.diskUsage({ index, run_expensive_tasks: true });
  return (
    (usage as Record<string, { readonly store_size_in_bytes?: number }>)[index]?.store_size_in_bytes ?? 0
  );
}
