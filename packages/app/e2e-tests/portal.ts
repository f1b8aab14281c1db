import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** People of the demo, by the name on their button. */
export type DemoPerson =
  | 'Amara Okafor'
  | 'Jonas Lindqvist'
  | 'Mateo Álvarez'
  | 'Leila Haddad'
  | 'Yuki Tanaka'
  | 'Priya Raman';

/** Opens the portal and signs in; the page then shows what was asked for. */
export async function signIn(
  page: Page,
  person: DemoPerson,
  path = '/',
): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: person }).click();
  await expect(
    page.getByRole('heading', { name: 'Who do you want to be?' }),
  ).toBeHidden();
}

/**
 * Elements of Backstage itself, as of 1.55, that axe finds fault with and that a portal can't change: the badge in the name
 * the notifications link, tabs that are links but name a panel, and the headings of the notifications table, which can be dragged but have no name.
 */
const UPSTREAM = [
  'a[aria-label="Notifications"]',
  'a[role="tab"][href^="/settings"]',
  '[data-rbd-drag-handle-draggable-id]',
];

/** Fails on each serious or critical finding of axe on the loaded page, beside those that are Backstage's own. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await animationsEnd(page);
  const { violations } = await UPSTREAM.reduce(
    (axe, selector) => axe.exclude(selector),
    new AxeBuilder({ page }),
  ).analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(n => n.html).join(' | ')}`);
  expect(grave).toEqual([]);
}

/** What fades in has too little contrast on the way. */
async function animationsEnd(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(
          ({ effect }) => effect?.getComputedTiming().iterations !== Infinity,
        )
        .map(({ finished }) => finished),
    ),
  );
}

/** Fails when the page scrolls sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}
