/** Questions that are under way at once: more do not make two cores faster. */
const AT_ONCE = 8;

/** `map` for questions to a server: a few at once, the answers in the order of the values. */
export async function concurrently<T, R>(
  values: readonly T[],
  answer: (value: T) => Promise<R>,
): Promise<readonly R[]> {
  const answers: R[] = [];
  const rest = values.entries();
  const work = async (): Promise<void> => {
    // All workers take from the same iterator.
    for (const [at, value] of rest) answers[at] = await answer(value);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return answers;
}
