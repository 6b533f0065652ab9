const UNKNOWN = -1;
const ON_PATH = -2;

/**
 * The root of every tweet of a forest; of tweets that reply to each other in a circle, which only damaged data can
 * hold, the one with the lowest id. Takes time in proportion to their number, whatever their shape.
 * @param parentOf place of the parent; -1 where there is none
 * @param idOf the id of a tweet that has a reply, in two halves
 */
export function rootsOf(
  parentOf: Int32Array,
  idOf: (place: number) => readonly [low: number, high: number],
): Int32Array {
  const roots = new Int32Array(parentOf.length).fill(UNKNOWN);
  const path: number[] = [];
  for (let start = 0; start < parentOf.length; start += 1) {
    let place = start;
    while (roots[place] === UNKNOWN && parentOf[place] !== -1) {
      roots[place] = ON_PATH;
      path.push(place);
      place = parentOf[place] ?? -1;
    }
    let root = roots[place] ?? UNKNOWN;
    if (root === ON_PATH) root = lowest(path.slice(path.indexOf(place)), idOf);
    else if (root === UNKNOWN) root = place;
    roots[place] = root;
    for (const passed of path) roots[passed] = root;
    path.length = 0;
  }
  return roots;
}

const lowest = (places: readonly number[], idOf: Parameters<typeof rootsOf>[1]): number =>
  places.reduce((least, place) => {
    const [low, high] = idOf(place);
    const [leastLow, leastHigh] = idOf(least);
    return high < leastHigh || (high === leastHigh && low < leastLow) ? place : least;
  });
