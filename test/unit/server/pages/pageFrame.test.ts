import { describe, expect, it } from 'vitest';
import { pageFrame } from '../../../../server/pages/pageFrame.ts';

const current = (canonical: string | undefined): readonly string[] =>
  pageFrame({ title: 'Herons', canonical })
    .siteLinks.filter((link) => link.current)
    .map(({ url }) => url);

describe('the pages that every page links to', () => {
  it.each([
    ['/help', ['/help']],
    ['/accounts?q=heron&sort=tweets', ['/accounts']],
    ['/accounts/1234', []],
    ['/search?q=help', []],
    [undefined, []],
  ])('%s is one of them, or none', (canonical, urls) => {
    expect(current(canonical)).toEqual(urls);
  });
});
