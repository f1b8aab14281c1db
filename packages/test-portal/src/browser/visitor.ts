import { expect, type Page } from '@playwright/test';

/** The size of a phone, on which nothing may get lost. */
export const PHONE = { width: 375, height: 740 };

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

/** Fails when the page scrolls sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}
