import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  /** All lines before the body, as they are. */
  readonly head: string;
  readonly body: string;
}

/**
 * Sends a request letter for letter: clients tidy up what an attacker would send. Each character is one byte.
 * @param url of the server
 * @param lines of the head; the connection is closed after the answer
 */
export async function rawRequest(url: string, lines: readonly string[]): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write([...lines, 'Connection: close', '', ''].join('\r\n'), 'latin1');
  const answer = await text(socket);
  const end = answer.indexOf('\r\n\r\n');
  const head = answer.slice(0, end);
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]), head, body: answer.slice(end + 4) };
}
