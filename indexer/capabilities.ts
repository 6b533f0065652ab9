import type { estypes } from '@elastic/elasticsearch';
import type { Client } from '../common/client.ts';
import { statusOf } from '../common/client.ts';
import { ICU_FOLDED, type Capabilities } from '../search/analysis.ts';
import { RECIPES, type Analysis } from '../search/recipes.ts';

/** What a server can do, and in words what it lacks. */
export interface Probe {
  readonly capabilities: Capabilities;
  readonly warnings: readonly string[];
}

/** Asks the server which chains it can build: official plugins and dictionaries are not everywhere. */
export async function probeCapabilities(client: Client): Promise<Probe> {
  const icuFolding = await canBuild(client, ICU_FOLDED);
  const recipes = new Map<string, number>();
  // In turn: the queue for such questions is short, and a full one turns them away.
  for (const { key, analyses } of RECIPES) {
    for (const [rank, { index }] of analyses.entries()) {
      if (!(await canBuild(client, index))) continue;
      recipes.set(key, rank);
      break;
    }
  }
  return { capabilities: { icuFolding, recipes }, warnings: warningsOf(icuFolding, recipes) };
}

async function canBuild(client: Client, analysis: Analysis['index']): Promise<boolean> {
  const chain = typeof analysis === 'string' ? { analyzer: analysis } : analysis;
  try {
    await client.indices.analyze({ ...chain, text: 'a' } as estypes.IndicesAnalyzeRequest);
    return true;
  } catch (error) {
    if (statusOf(error) === 400) return false;
    throw error;
  }
}

function warningsOf(icuFolding: boolean, recipes: Capabilities['recipes']): readonly string[] {
  const warnings: string[] = [];
  if (!icuFolding) {
    warnings.push(
      'Elasticsearch has no icu_folding (plugin analysis-icu): of all letters only Latin ones are folded.',
    );
  }
  const told = RECIPES.filter(({ key }) => recipes.get(key) !== 0).map((recipe) => {
    const isServed = recipes.has(recipe.key);
    // The best is what is wanted; where nothing goes, the least that would.
    const wanted = isServed ? recipe.analyses[0] : recipe.analyses.at(-1);
    const outcome = isServed ? 'fewer word forms are found' : 'word forms are not found';
    return { key: recipe.key, line: `Elasticsearch has no ${needOf(wanted)}: ${outcome}` };
  });
  for (const [line, recipesOfLine] of Map.groupBy(told, (each) => each.line)) {
    warnings.push(`${line} (${recipesOfLine.map(({ key }) => key).join(', ')}).`);
  }
  return warnings;
}

function needOf(analysis: Analysis | undefined): string {
  const needs = analysis?.needs;
  if (needs === undefined) return 'module analysis-common';
  return 'plugin' in needs ? `plugin ${needs.plugin}` : 'Hunspell dictionary of these languages';
}
