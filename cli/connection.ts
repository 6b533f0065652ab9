import type { Config } from '../common/config.ts';
import { connect, type Connection } from '../engine/connect.ts';

/** A line of progress for people, on standard error: standard output is for results. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Runs `use` with a connection and closes it, whatever happens. */
export async function withConnection<T>(
  config: Config,
  use: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = await connect(config, say);
  try {
    return await use(connection);
  } finally {
    await connection.close();
  }
}
