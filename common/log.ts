/** A value that a log line may carry. Never a secret, never a reader's query text. */
export type LogValue = string | number | boolean | null | undefined;

/** One event a line, `key=value`, on standard error; silent while tests run. */
export function log(event: string, values: Record<string, LogValue> = {}): void {
  if (process.env['VITEST'] !== undefined) return;
  const pairs = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${/[\s"=]/.test(String(value)) ? JSON.stringify(value) : String(value)}`);
  process.stderr.write(`${[new Date().toISOString(), event, ...pairs].join(' ')}\n`);
}
