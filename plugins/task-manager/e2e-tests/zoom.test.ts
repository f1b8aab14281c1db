import {
  expect,
  expectNoSidewaysScroll,
  signIn,
  test,
} from 'test-portal/browser';

/**
 * What a zoom of 200 % leaves of windows of 1440×900 and 1366×768 (WCAG 1.4.4),
 * and one of 400 % of 1280×1024 (1.4.10).
 */
const WINDOWS = [
  { width: 720, height: 450 },
  { width: 683, height: 384 },
  { width: 320, height: 256 },
];

for (const viewport of WINDOWS) {
  test.describe(`in ${viewport.width}×${viewport.height}`, () => {
    test.use({ viewport });

    for (const layout of ['board', 'table']) {
      test(`the ${layout} keeps a height to read in, and the page scrolls to it`, async ({
        page,
      }) => {
        await signIn(page, 'Leila Haddad', `/tasks?layout=${layout}`);
        const task = page.getByRole('row', { name: /./ }).last();
        await expect(task).toBeVisible();
        await expectNoSidewaysScroll(page);
        const list = page.locator('[data-rows-here] [role=grid]').first();
        await list.scrollIntoViewIfNeeded();
        const { height = 0 } = (await list.boundingBox()) ?? {};
        expect(height).toBeGreaterThan(200);
        // Past what is above the list, it has the window to itself.
        await list.evaluate(element => element.scrollIntoView());
        await expect(list).toBeInViewport({ ratio: 0.6 });
      });
    }

    test('a task and its dialogs show all they have', async ({ page }) => {
      await signIn(page, 'Leila Haddad', '/tasks?layout=table&assignee=me');
      await expect(page.getByRole('row', { name: /./ }).last()).toBeVisible();
      // The list takes keys once it has settled.
      await expect(async () => {
        await page.keyboard.press('j');
        await expect(page.locator('[role=row]:focus')).toBeVisible({
          timeout: 500,
        });
      }).toPass();
      await page.keyboard.press('s');
      const dialog = page.getByRole('dialog', { name: 'Change status' });
      await expect(dialog).toBeInViewport({ ratio: 1 });
      const last = dialog.getByRole('option', { name: 'Cancelled' });
      await last.scrollIntoViewIfNeeded();
      await expect(last).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();

      await page.keyboard.press('Enter');
      const created = page.getByText(/^Created by/);
      await created.scrollIntoViewIfNeeded();
      await expect(created).toBeInViewport();
      await expectNoSidewaysScroll(page);
    });
  });
}
