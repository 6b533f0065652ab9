import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest; one of them begun last would be waited for alone. */
const LONGEST = [
  'engine/largeRelease',
  'browser/promises',
  'browser/tasks',
  'engine/operatorsOracle',
  'engine/engineLifecycle',
  'engine/restarts',
  'engine/facetsOracle',
  'engine/media',
  'engine/rebuild',
];

/** A clean clone knows no times of earlier runs, by which Vitest sorts files. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = LONGEST.length;
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const place = LONGEST.findIndex((name) => moduleId.endsWith(`test/${name}.test.ts`));
      return place < 0 ? others : place;
    };
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
