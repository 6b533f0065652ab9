import { parse } from 'yaml';
import type { TweetResult } from '../../server/searching/tweetAnswer.ts';
import { shortfall, type LanguageBench, type LanguageFigures } from './bench.ts';

const KINDS = {
  hashtags: ['hashtags', 'hashtags_from_astral'],
  mentions: ['mentions'],
  urls: ['urls'],
} as const satisfies Partial<Record<keyof TweetResult, readonly string[]>>;
type Kind = keyof typeof KINDS;

interface Case {
  readonly id: string;
  readonly kind: Kind;
  readonly text: string;
  readonly expected: readonly string[];
}

/** Twitter's own cases, as tweets of a release that has no columns for entities: does the site show what Twitter would? */
export async function benchEntities(bench: LanguageBench): Promise<LanguageFigures> {
  const cases = readCases(bench);
  const archive = await bench.open(
    'entities',
    cases.map(({ id, text }) => ({ id, lang: 'en', text })),
  );
  const results = new Map((await archive.results('')).map((result) => [result.id, result]));
  const rows = (Object.keys(KINDS) as Kind[]).map((kind) => {
    const own = cases.filter((entry) => entry.kind === kind);
    const passed = own.filter(({ id, expected }) => isSame(kind, results.get(id)?.[kind] ?? [], expected));
    return { name: kind, figures: { cases: own.length, passed: passed.length } };
  });
  return {
    measurements: rows,
    shortfalls: rows.flatMap(({ name, figures: { cases: all, passed } }) =>
      shortfall(`${name} right`, passed, all),
    ),
  };
}

function readCases({ data }: LanguageBench): readonly Case[] {
  const { tests } = parse(data.read('twitter-text', 'extract.yml')) as {
    readonly tests: Readonly<
      Record<string, readonly { readonly text: string; readonly expected: readonly string[] }[]>
    >;
  };
  return (Object.keys(KINDS) as Kind[]).flatMap((kind) =>
    KINDS[kind].flatMap((section) =>
      (tests[section] ?? []).map(({ text, expected }, at) => ({
        id: `${section} ${at}`,
        kind,
        text,
        expected,
      })),
    ),
  );
}

/** Each entity is kept once, and handles are compared without case. */
function isSame(kind: Kind, found: readonly string[], expected: readonly string[]): boolean {
  const toSet = (values: readonly string[]): readonly string[] => [
    ...new Set(values.map((value) => (kind === 'mentions' ? value.toLowerCase() : value))),
  ];
  return JSON.stringify(toSet(found)) === JSON.stringify(toSet(expected));
}
