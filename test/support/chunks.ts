/** Items as an export hands them out, in one batch or in several. */
export async function* batchesOf<T>(...batches: readonly (readonly T[])[]): AsyncGenerator<readonly T[]> {
  yield* batches;
}

/** What a writer writes, whole. */
export async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

/** Everything that comes, in a list. */
export async function allOf<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
