import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze, type AnalyzeBody, type Token } from '../support/analyze.ts';
import { realData } from '../support/realData.ts';
import { useTestIndices } from '../support/testPrefix.ts';

/** One line of the file: what a full Elasticsearch 8.19 answered to one `_analyze`. */
type Answer = AnalyzeBody & { readonly text: string; readonly tokens: readonly Token[] };

interface Difference {
  readonly reason: string;
  /** Line of the file, and each changed token as `before>now`; nothing after `>`: it is now a stop word. */
  readonly lines: readonly (readonly [number, string])[];
}

/** Where Elasticsearch 9 (Lucene 10) answers otherwise than 8.19 (Lucene 9) did, on purpose. Nothing else may differ. */
const DIFFERENCES: readonly Difference[] = [
  {
    reason: 'Lucene 10 gave the Persian analyzer a stemmer.',
    lines: [
      [357, 'فردوسي>فردوس'],
      [358, 'حامي>حام مالي>مال بيجايشان>بيجايش اصلي>اصل تاكتيكي>تاكتيك'],
      [359, 'تمايلي>تمايل سپري>سپر كارهايي>كار'],
      [360, 'دكتري>دكتر سيستان>سيست بلوچستان>بلوچست'],
      [361, 'نگراني>نگران پيروي>پيرو'],
      [362, 'دارائي>دارائ'],
      [363, 'امريكايي>امريكا'],
      [364, 'جستجوي>جستجو'],
      [365, 'بهزيستي>بهزيست استان>است سالهاي>سال مهدهاي>مهد خصوصي>خصوص دولتي>دولت'],
      [366, 'قرضي>قرض پايان>پا قطعي>قطع'],
      [367, 'دهلي>دهل'],
      [368, 'مقامات>مقام مصري>مصر ثبات>ثب حالي>حال اضطراري>اضطرار سپري>سپر'],
      [369, 'ميريزي>ميريز ميخري>ميخر خندسهان>خندسه'],
      [371, 'ميبري>ميبر'],
      [373, 'خواستهاي>خواست پوشي>پوش'],
      [374, 'تركيدهاي>تركيد ميخواي>ميخوا'],
      [375, 'نگري>نگر'],
    ],
  },
  {
    reason: 'Lucene 10 reads s and t with cedilla and with comma below as the same letters in Romanian.',
    lines: [
      [398, 'și>'],
      [399, 'și> și> și>'],
      [400, 'informaț>inform circulaț>circul'],
      [403, 'mărturiseșt>mărturis și>'],
      [404, 'și>'],
      [405, 'publicaț>public urmăreșt>urmăr și>'],
      [411, 'aromâneșt>aromân'],
      [412, 'înfățișaseș>înfățiș'],
      [413, 'otrăveaț>otrăv locuieșt>locui conținuș>conțin simțiserăț>simț'],
      [414, 'cinstiț>cinst'],
      [416, 'cășunaseș>cășun jenaț>jen'],
    ],
  },
];

const KNOWN = new Map(DIFFERENCES.flatMap(({ lines }) => lines));

const file = realData('language/stock-analysis.jsonl');
const lines = file === undefined ? [] : readFileSync(file, 'utf8').trimEnd().split('\n');
const answers = lines.map((line, index) => ({ line: index + 1, answer: JSON.parse(line) as Answer }));
const groups = Map.groupBy(answers, ({ answer }) => chainName(answer));

describe.skipIf(file === undefined)('what the full product answers, token for token', () => {
  const { client } = useTestIndices();

  it('has every line of the file, and no listed difference without its line', () => {
    expect(answers).toHaveLength(853);
    expect([...KNOWN.keys()].every((line) => line >= 1 && line <= answers.length)).toBe(true);
  });

  it.each([...groups])('%s', async (_name, group) => {
    const changes: [number, string][] = [];
    for (const { line, answer } of group) {
      const { text, tokens, ...chain } = answer;
      const now = await analyze(client, chain, text);
      const change = changesBetween(tokens, now);
      if (change !== '') changes.push([line, change]);
    }
    expect(changes).toEqual(group.flatMap(({ line }) => (KNOWN.has(line) ? [[line, KNOWN.get(line)]] : [])));
  });
});

function chainName(answer: Answer): string {
  if (answer.analyzer !== undefined) return answer.analyzer;
  const filters = (answer.filter ?? []).map((filter) =>
    typeof filter === 'string' ? filter : Object.values(filter).flat().join(':'),
  );
  return [...(answer.char_filter ?? []), answer.tokenizer, ...filters].join(' > ');
}

/** Tokens that differ, by their place (offsets and position): `before>now`, joined by spaces. */
function changesBetween(before: readonly Token[], now: readonly Token[]): string {
  if (JSON.stringify(before) === JSON.stringify(now)) return '';
  const place = ([, ...numbers]: Token): string => numbers.join(' ');
  const places = new Map([...before, ...now].map((token) => [place(token), token]));
  const at = (tokens: readonly Token[], where: string): string =>
    tokens
      .filter((token) => place(token) === where)
      .map(([text]) => text)
      .join('+');
  const changes = [...places]
    .toSorted(([, a], [, b]) => a[1] - b[1] || a[2] - b[2])
    .map(([where]) => [at(before, where), at(now, where)] as const)
    .filter(([was, is]) => was !== is)
    .map(([was, is]) => `${was}>${is}`);
  return changes.length > 0 ? changes.join(' ') : 'another order';
}
