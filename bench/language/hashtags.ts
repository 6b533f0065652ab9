import { parse } from 'csv-parse/sync';
import { shortfall, type LanguageBench, type LanguageFigures } from './bench.ts';
import { concurrently } from './concurrently.ts';
import { mean } from './metrics.ts';
import { HASHTAG_WORD_GOAL } from './reference.ts';

/** Real hashtags of several words, each as a tweet: is it found by its words, and by the whole tag in small letters? */
export async function benchHashtags(bench: LanguageBench): Promise<LanguageFigures> {
  const tags = readTags(bench).map((row, at) => ({ ...row, id: `tag:${at}` }));
  const archive = await bench.open(
    'hashtags',
    tags.map(({ id, tag }) => ({ id, lang: 'en', text: `#${tag}` })),
  );
  const questions = [...new Set(tags.flatMap(({ tag, words }) => [wholeTag(tag), ...words]))];
  const answers = await concurrently(questions, (question) => archive.ask(question));
  const found = new Map(questions.map((question, at) => [question, new Set(answers[at])]));
  const finds = (question: string, id: string): number => (found.get(question)?.has(id) === true ? 1 : 0);
  const measure = (own: typeof tags) => ({
    hashtags: own.length,
    'words found': mean(own.flatMap(({ id, words }) => words.map((word) => finds(word, id)))),
    'whole tag found': mean(own.map(({ id, tag }) => finds(wholeTag(tag), id))),
  });
  const capitals = measure(tags.filter(({ tag }) => /\p{Ll}\p{Lu}/u.test(tag)));
  const all = measure(tags);
  return {
    measurements: [
      { name: 'with capitals', figures: capitals },
      { name: 'all', figures: all },
    ],
    shortfalls: [
      ...shortfall('words of hashtags with capitals', capitals['words found'], HASHTAG_WORD_GOAL),
      ...shortfall('whole hashtags', all['whole tag found'], 1),
    ],
  };
}

const wholeTag = (tag: string): string => `#${tag.toLowerCase()}`;

/** Hashtags that are several words in every reading of the file, with the words of the first reading. */
function readTags({
  data,
}: LanguageBench): readonly { readonly tag: string; readonly words: readonly string[] }[] {
  const rows: readonly { readonly hashtags: string; readonly goldtruths: string }[] = parse(
    data.read('hashtags', 'stan_large.csv'),
    { columns: true },
  );
  return rows.flatMap(({ hashtags, goldtruths }) => {
    const readings = goldtruths.slice(2, -2).split(/['"], ['"]/);
    if (!readings.every((reading) => reading.includes(' '))) return [];
    return [{ tag: hashtags, words: [...new Set(readings[0]?.toLowerCase().split(/\s+/) ?? [])] }];
  });
}
