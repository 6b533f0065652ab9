/** One tweet id a line. A tweet that two campaigns hold is there twice, as it is among the results. */
export async function* writeIds(batches: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  for await (const batch of batches) yield batch.map((id) => `${id}\n`).join('');
}
