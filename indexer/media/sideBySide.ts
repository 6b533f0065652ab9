/**
 * Does work on items a few at a time, and gives what comes of it in the order of the items. Pulls: no item is taken before
 * its turn. Where one fails, those under way are awaited before the failure is told.
 */
export async function* sideBySide<T, R>(
  items: AsyncIterable<T>,
  atATime: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const underWay: Promise<R>[] = [];
  try {
    for await (const item of items) {
      const result = work(item);
      // Told when its turn comes, or not at all where an earlier one fails.
      result.catch(() => undefined);
      underWay.push(result);
      if (underWay.length < atATime) continue;
      const first = underWay.shift();
      if (first !== undefined) yield await first;
    }
    for (let next = underWay.shift(); next !== undefined; next = underWay.shift()) yield await next;
  } finally {
    await Promise.allSettled(underWay);
  }
}
