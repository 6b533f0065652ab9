/**
 * What is wanted soon, or undefined where it takes too long: beyond the time and beyond what has to be waited for in any
 * case.
 * @param wanted its own failure is a failure
 * @param beside what the reader waits for whatever comes; its failure is one, too
 * @param withinMs undefined: it may take its time
 */
export async function inTime<T>(
  wanted: Promise<T>,
  beside: Promise<unknown>,
  withinMs: number | undefined,
): Promise<T | undefined> {
  if (withinMs === undefined) {
    const [value] = await Promise.all([wanted, beside]);
    return value;
  }
  let timer: NodeJS.Timeout | undefined;
  const elapsed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, withinMs);
  });
  const patience = Promise.all([beside, elapsed]).then(() => undefined);
  try {
    return await Promise.race([wanted, patience]);
  } finally {
    clearTimeout(timer);
    // Who is not waited for any more fails unheard.
    wanted.catch(() => undefined);
    patience.catch(() => undefined);
  }
}
