import type { Page } from 'playwright-core';

/** What stays as it is, and why. */
const ALLOWED = [
  // A name that is too long for the bar is whole in the button's name and in the list it opens.
  '#unit-picker *',
  // A tree of units and tables of many columns scroll inside their frame.
  '.RaDataTable-tableWrapper *',
  '.MuiTableContainer-root *',
  // Only screen readers and the keyboard meet these.
  '.MuiSelect-nativeInput',
  '.skip-nav-button',
].join(', ');

const CONTROLS =
  'a[href], button, summary, [role="button"], [role="combobox"], [role="tab"], [role="menuitem"], [role="option"], input';

/** What is cut off on a page: text that its frame hides, and what reaches beyond the right edge. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate((allowed) => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth)
      found.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
    const front = [...document.querySelectorAll('.MuiModal-root:not(.MuiModal-hidden)')].at(-1);
    for (const element of (front ?? document.body).querySelectorAll<HTMLElement>('*')) {
      const isShown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      if (!isShown || element.matches(allowed) || element.closest('svg') || element.textContent === '') continue;
      const { overflowX, clip, position } = getComputedStyle(element);
      if (position === 'absolute' && clip !== 'auto') continue;
      const isHidden = ['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const isOutside =
        element.getBoundingClientRect().right > root.clientWidth + 1 && !element.closest('.MuiTabs-root');
      if (isHidden || isOutside) {
        found.push(`${isHidden ? 'cut off' : 'outside'}: ${element.tagName} “${element.textContent.slice(0, 60)}”`);
      }
    }
    return found.slice(0, 10);
  }, ALLOWED);
}

/** Controls that are smaller than the finger or the trembling hand they are for; links within a text are as high as the text. */
export function smallTargets(page: Page, minimum: number): Promise<string[]> {
  return page.evaluate(
    ({ controls, least }) => {
      const front = [...document.querySelectorAll('.MuiModal-root:not(.MuiModal-hidden)')].at(-1);
      const found: string[] = [];
      for (const element of (front ?? document.body).querySelectorAll<HTMLElement>(controls)) {
        if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[aria-hidden="true"]')) continue;
        if (element.tagName === 'A' && getComputedStyle(element).display === 'inline') continue;
        // A label around a control is part of what one can press.
        const target =
          element.closest('.MuiFormControlLabel-root') ??
          element.closest('.MuiInputBase-root, .MuiButtonBase-root, .MuiChip-root') ??
          element;
        const { width, height } = target.getBoundingClientRect();
        if (width === 0 || (Math.round(width) >= least && Math.round(height) >= least)) continue;
        const name = element.ariaLabel ?? element.textContent.slice(0, 40);
        found.push(
          `${Math.round(width)}×${Math.round(height)}: ${element.tagName} “${name}” ${target.className.slice(0, 60)}`,
        );
      }
      return [...new Set(found)].slice(0, 10);
    },
    { controls: CONTROLS, least: minimum },
  );
}

/** The main buttons of the page that one has to scroll to. */
export function belowTheFold(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main .MuiButton-contained')]
      .filter((button) => button.checkVisibility() && button.getBoundingClientRect().bottom > innerHeight)
      .map((button) => button.textContent),
  );
}
