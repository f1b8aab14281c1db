import { expect, PHONE, signIn, test, type Page } from 'test-portal/browser';

/** What people notice, and half of what web.dev calls good. */
const MAX_SHIFT = 0.05;

/** How far the page has moved under the user while it loaded (CLS). */
async function layoutShift(page: Page): Promise<number> {
  await page.addInitScript(() => {
    const measured = window as unknown as { shift: number };
    measured.shift = 0;
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) {
        measured.shift += (entry as unknown as { value: number }).value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/');
  await expect(page.getByText(/open tasks?$/).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  return page.evaluate(() => (window as unknown as { shift: number }).shift);
}

for (const viewport of [{ width: 1440, height: 900 }, PHONE]) {
  test.describe(`in a window of ${viewport.width} pixels`, () => {
    test.use({ viewport });

    test('the home page stays where it is while it loads', async ({ page }) => {
      await signIn(page, 'Leila Haddad');
      expect(await layoutShift(page)).toBeLessThan(MAX_SHIFT);
    });
  });
}
