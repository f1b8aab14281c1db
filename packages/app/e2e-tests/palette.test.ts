import {
  expect,
  expectAccessibleInBothThemes,
  PHONE,
  signIn,
  test,
} from 'test-portal/browser';

test('Ctrl+K leads to a page, to what the search finds, and back to it', async ({
  page,
}) => {
  await signIn(page, 'Leila Haddad');
  const palette = page.getByRole('dialog', { name: 'Go to' });
  const field = palette.getByRole('combobox');
  await expect(
    page.getByRole('heading', { name: 'Hello, Leila' }),
  ).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await expectAccessibleInBothThemes(page, 'the palette', {
    within: '[role=dialog]',
  });
  await page.keyboard.type('catalo');
  await expect(
    palette.getByRole('option', { name: 'Catalog', exact: true }),
  ).toBeVisible();
  await expect(field).toHaveAttribute('aria-activedescendant', /./);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/catalog/);

  // The index is filled a while after a first start.
  await expect(async () => {
    await page.goto('/');
    await page.keyboard.press('Control+k');
    await expect(field).toBeFocused();
    await page.keyboard.type('quote engine');
    await expect(
      palette.getByRole('option', { name: /quote engine/i }).first(),
    ).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();

  await page.keyboard.press('Control+k');
  await expect(palette.getByRole('option').first()).toHaveText('Catalog');
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true });

  test('the palette opens from the menu', async ({ page }) => {
    await signIn(page, 'Leila Haddad');
    await page.getByRole('button', { name: 'Menu' }).tap();
    await page.getByText('Go to…').tap();
    await expect(page.getByRole('dialog', { name: 'Go to' })).toBeInViewport({
      ratio: 1,
    });
  });
});
