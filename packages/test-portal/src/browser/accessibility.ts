import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

/**
 * What axe finds fault with in Backstage itself, as of 1.55, and a portal can't
 * change: which rule, and how the element begins.
 */
const UPSTREAM: { rule: string; html: RegExp }[] = [
  // The badge in the name of the notifications link.
  { rule: 'label-content-name-mismatch', html: /aria-label="Notifications"/ },
  // Tabs of the settings that are links but name a panel.
  { rule: 'aria-valid-attr-value', html: /^<a [^>]*href="\/settings/ },
  // Headings of material tables: they can be dragged but have no name, and hold
  // a button to sort.
  { rule: 'aria-command-name', html: /data-rbd-drag-handle-draggable-id/ },
  { rule: 'nested-interactive', html: /^<span class="[^"]*MuiTableSortLabel/ },
  // Results of the search are items without a list, in a grey that is too
  // faint.
  { rule: 'listitem', html: /^<li class="MuiListItem-root/ },
  {
    rule: 'color-contrast',
    html: /^<span class="[^"]*MuiTypography-colorTextSecondary/,
  },
  // The wheel that may begin to turn while one looks.
  { rule: 'aria-progressbar-name', html: /^<div class="MuiCircularProgress/ },
  // Choices whose description is not part of their name.
  {
    rule: 'label-content-name-mismatch',
    html: /^<div class="bui-ComboboxItem/,
  },
];

/**
 * Which part of the page to look at, and by which rules, if not all of it by
 * all.
 */
type Look = { within?: string; rules?: string[] };

async function graveFindings(page: Page, look: Look): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  if (look.within) {
    axe.include(look.within);
  }
  if (look.rules) {
    axe.withRules(look.rules);
  }
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ id, html })))
    .filter(
      ({ id, html }) =>
        !UPSTREAM.some(
          ({ rule, html: known }) => rule === id && known.test(html),
        ),
    )
    .map(({ id, html }) => `${id}: ${html}`);
}

/**
 * Fails on each serious or critical finding of axe on the loaded page, beside
 * those that are Backstage's own.
 */
export async function expectAccessible(
  page: Page,
  look: Look = {},
): Promise<void> {
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await animationsEnd(page);
  expect(await graveFindings(page, look)).toEqual([]);
}

/**
 * The same in the light and the dark theme, which follow the system's; only
 * colours differ between them. The journey goes on after a finding, so that one
 * run tells them all.
 */
export async function expectAccessibleInBothThemes(
  page: Page,
  where: string,
  look: Look = {},
): Promise<void> {
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(
      page.locator(`html > body[data-theme-mode=${colorScheme}]`),
    ).toBeVisible();
    await animationsEnd(page);
    const rules = colorScheme === 'dark' ? ['color-contrast'] : look.rules;
    const found = await graveFindings(page, { ...look, rules });
    expect.soft(found, `${where}, ${colorScheme}`).toEqual([]);
  }
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

/**
 * A place of the portal, how to get there once signed in, and what shows that
 * one is there.
 */
export type PageState = {
  name: string;
  open: (page: Page) => Promise<unknown>;
  ready: string | RegExp;
};

/** Looks at each state in turn; what is open is left by Escape. */
export async function expectAllAccessible(
  page: Page,
  states: PageState[],
  within?: string,
) {
  for (const { name, open, ready } of states) {
    await test.step(name, async () => {
      await open(page);
      await expect(
        page.getByText(ready).filter({ visible: true }).first(),
      ).toBeVisible({ timeout: 40_000 });
      await expectAccessibleInBothThemes(page, name, { within });
      await expect(async () => {
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toBeHidden({ timeout: 500 });
      }).toPass();
    });
  }
}
