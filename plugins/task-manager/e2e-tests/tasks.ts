import { expect, type Page } from 'test-portal/browser';

/** Titles are unique, since all journeys share one database. */
export function unique(title: string): string {
  return `${title} ${Date.now().toString(36)}`;
}

/** The row or card of a task. */
export const card = (page: Page, title: string) =>
  page.getByRole('row', { name: title }).first();

/** Adds a task by its title, on the page of tasks. */
export async function addTask(page: Page, title: string) {
  await page.waitForLoadState('networkidle');
  const field = page.getByRole('textbox', { name: 'Title of the new task' });
  await field.fill(title);
  await field.press('Enter');
  await expect(card(page, title)).toBeVisible();
}

/** A column of the board. */
export const column = (page: Page, name: string) =>
  page.getByRole('region', { name: new RegExp(`^${name}`) });
