import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  PHONE,
  signIn,
  test,
} from 'test-portal/browser';

test('a visitor chooses a person, and a reload keeps the choice', async ({
  page,
}) => {
  await page.goto('/');
  await expect(
    page.getByRole('heading', { name: 'Who do you want to be?' }),
  ).toBeVisible();
  await expect(page.getByRole('listitem')).toHaveCount(6);
  await expectAccessible(page);

  await signIn(page, 'Leila Haddad');
  await expect(
    page.getByRole('heading', { name: 'Hello, Leila' }),
  ).toBeVisible();
  await page.reload();
  await expect(
    page.getByRole('heading', { name: 'Hello, Leila' }),
  ).toBeVisible();
});

test('signing out leads back to the choice of a person', async ({ page }) => {
  await signIn(page, 'Yuki Tanaka', '/settings');
  await page.getByTestId('user-settings-menu').click();
  await page.getByTestId('sign-out').click();
  await expect(page.getByRole('button', { name: 'Yuki Tanaka' })).toBeVisible();
});

test('the search field of the home page finds an entity', async ({ page }) => {
  await signIn(page, 'Amara Okafor');
  const field = page.getByRole('searchbox', { name: 'Search the portal' });
  // The index is filled a while after a first start.
  await expect(async () => {
    await page.goto('/');
    await field.fill('quote engine');
    await field.press('Enter');
    await expect(
      page.getByRole('link', { name: /quote engine/i }).first(),
    ).toBeVisible({ timeout: 3_000 });
  }).toPass();
});

test('the tab is named after the page, and counts what is unread', async ({
  page,
}) => {
  await signIn(page, 'Leila Haddad');
  await expect(page).toHaveTitle(/^(\(\d+\) )?Home \| Portolan$/);
  await page.getByRole('link', { name: 'Catalog' }).first().click();
  await expect(page).toHaveTitle(/^(\(\d+\) )?.*Catalog.* \| Portolan$/);
  await page.goto('/nowhere');
  await expect(page).toHaveTitle(/Not found \| Portolan$/);
});

test('the keyboard skips the navigation', async ({ page }) => {
  await signIn(page, 'Amara Okafor');
  await expect(
    page.getByRole('heading', { name: 'Hello, Amara' }),
  ).toBeVisible();
  const skip = page.getByRole('button', { name: 'Skip to content' });
  await skip.focus();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').first()).toBeFocused();
});

test('the docs of Portolan show, built by npm packages alone', async ({
  page,
}) => {
  await signIn(page, 'Priya Raman', '/docs/default/system/portolan');
  await expect(page.getByRole('heading', { name: 'Try it' })).toBeVisible({
    timeout: 40_000,
  });
});

const PAGES = [
  { path: '/', ready: 'Hello, Amara' },
  { path: '/catalog/default/system/booking', ready: 'Booking' },
  { path: '/notifications', ready: 'Notifications' },
  { path: '/settings', ready: 'Profile' },
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme });

    for (const { path, ready } of PAGES) {
      test(`${path} has no serious accessibility finding`, async ({ page }) => {
        await signIn(page, 'Amara Okafor', path);
        await expect(
          page.getByText(ready).filter({ visible: true }).first(),
        ).toBeVisible();
        await expectAccessible(page);
      });
    }
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true });

  for (const { path, ready } of PAGES) {
    test(`${path} fits the width`, async ({ page }) => {
      await signIn(page, 'Amara Okafor', path);
      await expect(
        page.getByText(ready).filter({ visible: true }).first(),
      ).toBeVisible();
      await expectNoSidewaysScroll(page);
    });
  }

  test('the bar at the bottom shows all of its entries', async ({ page }) => {
    await signIn(page, 'Amara Okafor');
    const bar = page.getByTestId('mobile-sidebar-root');
    await expect(bar.getByRole('button', { name: 'Menu' })).toBeVisible();
    for (const width of [PHONE.width, 320]) {
      await page.setViewportSize({ ...PHONE, width });
      for (const entry of await bar.locator(':scope > *').all()) {
        const box = await entry.boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      }
    }
  });

  test('the menu at the bottom leads to the catalog', async ({ page }) => {
    await signIn(page, 'Amara Okafor');
    await page
      .getByTestId('mobile-sidebar-root')
      .getByRole('button', { name: 'Menu' })
      .click();
    await page.getByRole('link', { name: 'Catalog' }).click();
    await expect(page).toHaveURL(/\/catalog/);
  });
});
