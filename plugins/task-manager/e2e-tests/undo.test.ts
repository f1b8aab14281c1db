import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  PHONE,
  signIn,
  test,
  type Page,
} from 'test-portal/browser';
import { addTask, card, column, unique } from './tasks';

const inColumn = (page: Page, name: string, title: string) =>
  column(page, name).getByRole('row', { name: title });

/** Deletes the open task by the menu of its drawer. */
async function deleteOpenTask(page: Page) {
  await page.getByRole('button', { name: 'More about this task' }).click();
  await page.getByRole('menuitem', { name: 'Delete task' }).click();
}

test('a change by key is told, and taken back by Ctrl+Z with the focus on the card', async ({
  page,
}) => {
  const title = unique('Block me');
  await signIn(page, 'Leila Haddad', '/tasks');
  await addTask(page, title);
  await page.keyboard.press('Escape');
  await card(page, title).focus();
  await page.keyboard.press('s');
  await page.getByRole('option', { name: 'Blocked' }).press('Enter');
  await expect(inColumn(page, 'Blocked', title)).toBeFocused();
  await expect(
    page.getByText(`Status of “${title}” is Blocked now`),
  ).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(inColumn(page, 'Pending', title)).toBeVisible();
  await expect(
    page.getByText(`Took back the change to “${title}”`),
  ).toBeVisible();
  await expect(page.locator('body')).not.toBeFocused();
});

test('a card that was dragged goes back to its column and place by Undo', async ({
  page,
}) => {
  const [above, title, below] = ['Above', 'Drag me back', 'Below'].map(unique);
  await signIn(page, 'Leila Haddad', '/tasks');
  for (const each of [below, title, above]) {
    await addTask(page, each);
  }
  const order = () =>
    column(page, 'Pending')
      .getByRole('row')
      .evaluateAll(rows => rows.map(row => row.getAttribute('aria-label')));
  await expect
    .poll(async () => (await order()).slice(0, 3))
    .toEqual([above, title, below]);
  await card(page, title).dragTo(column(page, 'In progress').getByRole('grid'));
  await expect(inColumn(page, 'In progress', title)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(inColumn(page, 'Pending', title)).toBeFocused();
  await page.reload();
  await expect
    .poll(async () => (await order()).slice(0, 3))
    .toEqual([above, title, below]);
});

test('what was deleted is found again, and restored', async ({ page }) => {
  const [first, second] = ['Delete me', 'Me too'].map(unique);
  await signIn(page, 'Leila Haddad', '/tasks');
  await addTask(page, first);
  await addTask(page, second);
  await card(page, second).click();
  await deleteOpenTask(page);
  await expect(card(page, second)).toBeHidden();
  // The focus is on the card that has taken its place.
  await expect(page.locator('[data-rows-here] [role=row]:focus')).toBeVisible();
  await card(page, first).click();
  await deleteOpenTask(page);
  await expect(card(page, first)).toBeHidden();

  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Deleted tasks' }).click();
  await expect(page).toHaveURL(/\/tasks\/deleted$/);
  const rows = page.getByRole('grid', { name: 'Deleted tasks' });
  await expect(rows.getByRole('row').first()).toContainText(first);
  await expect(rows.getByRole('row').first()).toContainText('Leila Haddad');
  await expectAccessible(page);
  await rows.getByRole('button', { name: `Restore ${second}` }).click();
  await expect(rows.getByRole('row', { name: second })).toBeHidden();
  await expect(page.locator('[data-rows-here] [role=row]:focus')).toBeVisible();
  await page.keyboard.press('k');
  await rows.getByRole('row', { name: first }).focus();
  await page.keyboard.press('r');
  await expect(rows.getByRole('row', { name: first })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(card(page, first)).toBeVisible();
  await expect(card(page, second)).toBeVisible();
});

test('the message stays as long as the focus is in it', async ({ page }) => {
  const title = unique('Take your time');
  await signIn(page, 'Leila Haddad', '/tasks');
  await addTask(page, title);
  await card(page, title).click();
  await deleteOpenTask(page);
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.focus();
  await page.waitForTimeout(12_000);
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page, title)).toBeFocused();
});

test('keys act on the open task, and the focus goes on from its fields', async ({
  page,
}) => {
  const title = unique('From the drawer');
  await signIn(page, 'Leila Haddad', '/tasks');
  await addTask(page, title);
  await card(page, title).click();
  const drawer = page.getByRole('complementary', { name: title });
  await expect(drawer).toBeFocused();
  await page.keyboard.press('s');
  await page.getByRole('option', { name: 'Completed' }).press('Enter');
  await expect(inColumn(page, 'Completed', title)).toBeVisible();
  await expect(drawer).toBeFocused();

  await drawer.getByRole('textbox', { name: 'Title' }).press('Enter');
  await page.keyboard.press('Tab');
  await expect(drawer.getByRole('button', { name: /Status/ })).toBeFocused();

  const comment = drawer.getByRole('textbox', { name: 'Write a comment' });
  await comment.fill('Half a thought');
  await drawer.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(comment).toHaveValue('');
  await expect(comment).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeFocused();

  const edit = drawer.getByRole('button', { name: 'Add', exact: true });
  await edit.press('Enter');
  await page.keyboard.type('Half a plan');
  await page.keyboard.press('Escape');
  await expect(
    drawer.getByRole('textbox', { name: 'Description' }),
  ).toBeHidden();
  await expect(edit).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/tasks(\?.*)?$/);
  await expect(card(page, title)).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true });

  test('deleted tasks fit', async ({ page }) => {
    const title = unique('A title that is longer than a phone is wide');
    await signIn(page, 'Leila Haddad', '/tasks');
    await addTask(page, title);
    await card(page, title).tap();
    await deleteOpenTask(page);
    await page.goto('/tasks/deleted');
    await expect(page.getByRole('row', { name: title })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: `Restore ${title}` }).tap();
    await expect(page.getByRole('row', { name: title })).toBeHidden();
  });
});
