import type { Page } from 'playwright-core';

/** What a walk with Tab through a page met. */
export interface KeyboardWalk {
  /** Every link, button, field and part to scroll that is shown, in the order of the page. */
  readonly expected: readonly string[];
  /** What had the focus, press by press. */
  readonly reached: readonly string[];
  /** What had the focus and did not show it by an outline, or by a stroke around a shape inside of it. */
  readonly unseen: readonly string[];
}

/** Names each element that can have the focus, and notes what gets it. Runs in the browser. */
const PREPARE = `(() => {
  const focusable = 'a[href], button, input:not([type=hidden]), textarea, select, summary, video, [tabindex="0"]';
  const shown = [...document.querySelectorAll(focusable)].filter((element) => element.checkVisibility());
  const text = (element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40);
  const names = new Map(shown.map((element, at) => [element, at + ' ' + element.localName + ' ' + text(element)]));
  const walk = { expected: [...names.values()], reached: [], unseen: [] };
  const isFramed = (element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const shape = element.querySelector('.hit');
    const stroked = shape !== null && getComputedStyle(shape).stroke !== 'none';
    return stroked || (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0);
  };
  document.addEventListener('focusin', ({ target }) => {
    const name = names.get(target) ?? 'not listed: ' + target.localName + ' ' + text(target);
    walk.reached.push(name);
    if (!isFramed(target)) walk.unseen.push(name);
  });
  globalThis.keyboardWalk = walk;
  return walk.expected.length;
})()`;

/**
 * Presses Tab from the start of the page that is open to its end: all presses are sent at once and come in turn, as of a
 * key that is held down, since to wait for each takes most of the time of a walk.
 */
export async function walkByTab(page: Page): Promise<KeyboardWalk> {
  const count = await page.evaluate<number>(PREPARE);
  await Promise.all(Array.from({ length: count }, () => page.keyboard.press('Tab')));
  return page.evaluate<KeyboardWalk>('globalThis.keyboardWalk');
}
