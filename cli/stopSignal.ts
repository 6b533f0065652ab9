/** A second signal this long after the first ends the process at once. npm passes the terminal's Ctrl-C on, so two arrive together. */
const IMPATIENT_AFTER_MS = 1_500;

/** An AbortSignal that the first Ctrl-C or SIGTERM fires; who waits on it closes what it opened. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  let firstAt: number | undefined;
  const onSignal = (): void => {
    if (firstAt !== undefined && Date.now() - firstAt > IMPATIENT_AFTER_MS) process.exit(130);
    firstAt ??= Date.now();
    controller.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return controller.signal;
}

/** Resolves when the signal fires. */
export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
