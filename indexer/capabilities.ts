import type { Client } from '../common/client.ts';
import { statusOf } from '../common/client.ts';
import { RECIPES, type Capabilities } from '../search/analysis.ts';

/** What a server can do, and in words what it lacks. */
export interface Probe {
  readonly capabilities: Capabilities;
  readonly warnings: readonly string[];
}

/** Asks the server which analyzers it has: those of the official plugins are not everywhere. */
export async function probeCapabilities(client: Client): Promise<Probe> {
  const icuFolding = await answers(client, { tokenizer: 'standard', filter: ['icu_folding'] });
  const recipes = new Set<string>();
  const missing: string[] = [];
  // In turn: the queue for such questions is short, and a full one turns them away.
  for (const { key, analyzer } of RECIPES) {
    if (await answers(client, { analyzer })) recipes.add(key);
    else missing.push(analyzer);
  }
  return {
    capabilities: { icuFolding, recipes },
    warnings: [
      ...(icuFolding
        ? []
        : ['Elasticsearch has no icu_folding (plugin analysis-icu): only Latin accents are folded.']),
      ...(missing.length === 0
        ? []
        : [
            `Elasticsearch has no analyzer ${missing.join(', ')}: word forms of these languages are not found.`,
          ]),
    ],
  };
}

async function answers(
  client: Client,
  analysis: { analyzer: string } | { tokenizer: string; filter: string[] },
) {
  try {
    await client.indices.analyze({ ...analysis, text: 'a' });
    return true;
  } catch (error) {
    if (statusOf(error) === 400) return false;
    throw error;
  }
}
