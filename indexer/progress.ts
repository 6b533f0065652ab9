import { SingleBar } from 'cli-progress';
import { count } from './count.ts';

/** How far a load is, for people. */
export interface Progress {
  /** A load begins. @param totalBytes size of its files as they lie there */
  start(campaign: string, files: number, totalBytes: number): void;
  /** A part of the load begins: bytes and rows count anew. */
  phase(name: string, totalBytes: number): void;
  /** Totals since `start`, or since the part began. */
  update(state: { readonly bytesRead: number; readonly rows: number }): void;
  /** Something to say, above the bar. */
  note(line: string): void;
  /** The load is over, well or not. Calling it twice does no harm. */
  done(): void;
}

/** Without a terminal a line comes so often. */
const LINE_EVERY_MS = 10_000;
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);

/** A bar with rate and time left on a terminal; elsewhere a line every 10 seconds. @param doing what begins, as a line says it */
export const createProgress = (stream: NodeJS.WriteStream, doing?: string): Progress =>
  stream.isTTY ? barProgress(stream) : lineProgress((line) => stream.write(`${line}\n`), Date.now, doing);

function barProgress(stream: NodeJS.WriteStream): Progress {
  let bar: SingleBar | undefined;
  let label = '';
  let startedAt = 0;
  const stop = (): void => {
    bar?.stop();
    bar = undefined;
  };
  return {
    start(campaign, _files, totalBytes) {
      stop();
      startedAt = Date.now();
      label = campaign;
      bar = new SingleBar({
        stream,
        format: `{label} {bar} {percentage}% · {rows} rows · {rate} rows/s · {eta_formatted} left`,
        hideCursor: true,
        clearOnComplete: false,
        // Ctrl-C is for the command to handle.
        gracefulExit: false,
      });
      bar.start(totalBytes, 0, { label, rows: '0', rate: '0' });
    },
    phase(name, totalBytes) {
      startedAt = Date.now();
      bar?.setTotal(totalBytes);
      bar?.update(0, { label: `${label}, ${name}`, rows: '0', rate: '0' });
    },
    update({ bytesRead, rows }) {
      const rate = Math.round(rows / Math.max(0.001, (Date.now() - startedAt) / 1_000));
      bar?.update(bytesRead, { rows: count.format(rows), rate: count.format(rate) });
    },
    note(line) {
      if (bar !== undefined) stream.write('\r\x1b[K');
      stream.write(`${line}\n`);
    },
    done: stop,
  };
}

/** Progress in lines of text. @param now milliseconds; replaced in tests */
export function lineProgress(
  say: (line: string) => void,
  now: () => number = Date.now,
  doing = 'Loading',
): Progress {
  let load = { campaign: '', label: '', totalBytes: 0, startedAt: 0 };
  let saidAt = 0;
  return {
    start(campaign, files, totalBytes) {
      load = { campaign, label: campaign, totalBytes, startedAt: now() };
      saidAt = now();
      say(`${doing} ${campaign}: ${files} ${files === 1 ? 'file' : 'files'}, ${megabytes(totalBytes)} MB`);
    },
    phase(name, totalBytes) {
      load = { ...load, label: `${load.campaign}, ${name}`, totalBytes, startedAt: now() };
    },
    update({ bytesRead, rows }) {
      if (now() - saidAt < LINE_EVERY_MS) return;
      saidAt = now();
      const seconds = (saidAt - load.startedAt) / 1_000;
      const share = load.totalBytes === 0 ? 1 : Math.min(1, bytesRead / load.totalBytes);
      const left = share === 0 ? '' : `, about ${Math.round((seconds * (1 - share)) / share)} s left`;
      const rate = count.format(Math.round(rows / seconds));
      say(`${load.label}: ${Math.floor(share * 100)}%, ${count.format(rows)} rows, ${rate} rows/s${left}`);
    },
    note: say,
    done: () => undefined,
  };
}
