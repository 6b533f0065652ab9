import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ASSETS } from '../../../../server/http/assets.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const CSS = join(ROOT, 'server', 'assets', 'css');

const files = readdirSync(CSS).map((name) => ({ name, text: readFileSync(join(CSS, name), 'utf8') }));
const style = ASSETS.css.content.toString('utf8');
const rules = style.replace(/\/\*.*?\*\//gs, '');

const templates = readdirSync(join(ROOT, 'views'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.hbs'))
  .map((name) => readFileSync(join(ROOT, 'views', name), 'utf8'))
  .join('\n');

/** Classes that templates give, and the starts of those that end in a number of the view (`used-{{level}}`). */
const given = new Set(
  [...templates.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) =>
    names
      .replace(/\{\{[#/](?:if|unless).*?\}\}/g, ' ')
      .replace(/\{\{.*?\}\}/g, '*')
      .split(/\s+/),
  ),
);
const isGiven = (name: string): boolean => given.has(name) || given.has(name.replace(/\d+$/, '*'));

/** Properties that name a side or an axis of the screen, where CSS has one that follows the writing. */
const PHYSICAL = /^(?:(?:min-|max-)?(?:width|height)|.*(?:left|right|top|bottom).*)$/;

describe('the stylesheet', () => {
  test.each(files)('$name is part of it', ({ text }) => {
    expect(style).toContain(text);
  });

  test('every class it names is given by a template', () => {
    const named = new Set([...rules.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name));
    expect(named.size).toBeGreaterThan(50);
    expect([...named].filter((name) => !isGiven(name))).toEqual([]);
  });

  test('it uses only what it defines', () => {
    const defined = new Set([...rules.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    const used = new Set([...rules.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
    expect([...used].filter((name) => !defined.has(name))).toEqual([]);
    expect([...defined].filter((name) => !used.has(name))).toEqual([]);
  });

  test('it holds for both directions of writing: no property names a side of the screen', () => {
    const properties = [...rules.matchAll(/[{;]\s*([a-z-]+):/g)].map(([, name = '']) => name);
    expect(properties.length).toBeGreaterThan(300);
    expect(properties.filter((name) => PHYSICAL.test(name))).toEqual([]);
    expect(rules).not.toMatch(/(?:text-align|float|clear): (?:left|right)/);
  });

  test('it fetches nothing', () => {
    expect(rules).not.toMatch(/url\(|@import|@font-face/);
  });
});
