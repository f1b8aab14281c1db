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

test('a person adds a task, changes it, deletes it, and takes that back', async ({
  page,
}) => {
  const title = unique('Rotate the keys');
  await signIn(page, 'Leila Haddad', '/tasks');
  await addTask(page, title);

  await card(page, title).click();
  await expect(page).toHaveURL(/\/tasks\/[0-9a-f-]{36}/);
  const comment = page.getByRole('textbox', { name: 'Write a comment' });
  await comment.fill('Which ones, @yuki.tanaka?');
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  // The mention becomes a link with the person's name.
  await expect(page.getByText('Which ones,').first()).toBeVisible();

  await page.getByRole('button', { name: 'More about this task' }).click();
  await page.getByRole('menuitem', { name: 'Delete task' }).click();
  await expect(card(page, title)).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, title)).toBeVisible();
});

test('a card is dragged to another column, and stays there', async ({
  page,
}) => {
  const title = unique('Drag me');
  await signIn(page, 'Leila Haddad', '/tasks');
  await addTask(page, title);
  await card(page, title).dragTo(column(page, 'In progress').getByRole('grid'));
  await expect(
    column(page, 'In progress').getByRole('row', { name: title }),
  ).toBeVisible();
  await page.reload();
  await expect(
    column(page, 'In progress').getByRole('row', { name: title }),
  ).toBeVisible();
});

for (const layout of ['board', 'table']) {
  test(`a click on a ${layout} that still scrolls opens what is there`, async ({
    page,
  }) => {
    await signIn(page, 'Leila Haddad', `/tasks?layout=${layout}`);
    const list =
      layout === 'board'
        ? column(page, 'Pending').getByRole('grid')
        : page.getByRole('grid', { name: 'Tasks', exact: true });
    const row = list.getByRole('row').nth(2);
    await expect(row).toBeVisible();
    const { x, y, width } = (await list.boundingBox())!;
    await page.mouse.move(x + width / 3, y + 200);
    await page.mouse.wheel(0, 150);
    await expect
      .poll(() => list.evaluate(({ scrollTop }) => scrollTop), {
        intervals: [10],
      })
      .toBeGreaterThan(0);
    await page.mouse.click(x + width / 3, y + 200);
    await expect(page).toHaveURL(/\/tasks\/[0-9a-f-]{36}/);
  });
}

/** Presses a key until what one looks for has the focus. */
async function pressUntil(page: Page, key: string, selector: string) {
  const focused = page.locator(`${selector}:focus`);
  await expect(async () => {
    if ((await focused.count()) === 0) {
      await page.keyboard.press(key);
    }
    await expect(focused).toBeAttached({ timeout: 300 });
  }).toPass({ intervals: [0] });
}

test('the keyboard alone adds, moves, opens and closes', async ({ page }) => {
  const title = unique('No mouse');
  await signIn(page, 'Leila Haddad', '/tasks');
  await expect(column(page, 'Pending').getByRole('row').first()).toBeVisible();
  await page.keyboard.press('c');
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await expect(card(page, title)).toBeVisible();

  await page.keyboard.press('Escape');
  await pressUntil(page, 'j', `[role=row][aria-label="${title}"]`);
  await pressUntil(page, 'ArrowRight', `button[aria-label="Move ${title}"]`);
  await page.keyboard.press('Enter');
  // Tab goes from one place to drop to the next.
  await expect(async () => {
    if ((await column(page, 'In progress').locator(':focus').count()) === 0) {
      await page.keyboard.press('Tab');
    }
    await expect(column(page, 'In progress').locator(':focus')).toBeAttached({
      timeout: 500,
    });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(
    column(page, 'In progress').getByRole('row', { name: title }),
  ).toBeVisible();

  // A drop ticks nothing, and with nothing ticked Enter opens.
  await expect(card(page, title)).toHaveAttribute('aria-selected', 'false');
  await pressUntil(page, 'k', `[role=row][aria-label="${title}"]`);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/tasks\/[0-9a-f-]{36}/);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/tasks(\?.*)?$/);
  await page.keyboard.press('?');
  await expect(
    page.getByRole('dialog', { name: 'Keyboard shortcuts' }),
  ).toBeVisible();
});

test('two people change one title, and the second sees both', async ({
  browser,
}) => {
  const title = unique('Wanted by two');
  const [first, second] = await Promise.all(
    (['Priya Raman', 'Leila Haddad'] as const).map(async person => {
      const page = await (await browser.newContext()).newPage();
      await signIn(page, person, '/tasks');
      return page;
    }),
  );
  await addTask(second, title);
  await card(second, title).click();
  await expect(second).toHaveURL(/\/tasks\/[0-9a-f-]{36}/);
  await first.goto(second.url());

  const titleOf = (page: Page) =>
    page.getByRole('textbox', { name: 'Title', exact: true });
  await titleOf(second).fill(`${title}, by Leila`);
  await titleOf(first).fill(`${title}, by Priya`);
  await titleOf(first).press('Enter');
  await expect(card(second, `${title}, by Priya`)).toBeVisible();
  await expect(titleOf(second)).toHaveValue(`${title}, by Leila`);
  await titleOf(second).press('Enter');

  const dialog = second.getByRole('dialog', {
    name: 'Somebody else changed this task',
  });
  await expect(dialog.getByText(`${title}, by Priya`).first()).toBeVisible();
  await expect(dialog.getByText(`${title}, by Leila`).first()).toBeVisible();
  // Until it goes, this one shimmers through the dialog's veil.
  await expect(second.getByText(`Added “${title}”`)).toBeHidden();
  await expectAccessible(second);
  await dialog.getByRole('radio', { name: 'Mine' }).check({ force: true });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(titleOf(first)).toHaveValue(`${title}, by Leila`);
});

test('several tasks change at once, and back', async ({ page }) => {
  const title = unique('Many');
  await signIn(page, 'Leila Haddad', '/tasks');
  await addTask(page, `${title} one`);
  await addTask(page, `${title} two`);
  await page.goto(`/tasks?layout=table&q=${encodeURIComponent(title)}`);
  await expect(page.getByRole('row', { name: title })).toHaveCount(2);
  await page
    .getByRole('checkbox', { name: 'Select all' })
    .check({ force: true });
  const bar = page.getByRole('toolbar', { name: 'Selected tasks' });
  await expect(bar.getByText('2 selected')).toBeVisible();
  await page.keyboard.press('/');
  await expect(
    page.getByRole('searchbox', { name: 'Search tasks' }),
  ).toBeFocused();
  await page.keyboard.press('Escape');
  await bar.getByRole('button', { name: /Status/ }).click();
  await page.getByRole('option', { name: 'Blocked' }).click();
  await expect(page.getByText('Changed 2 tasks')).toBeVisible();
  const rows = page.getByRole('row', { name: title });
  await expect(rows.filter({ hasText: 'Blocked' })).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows.filter({ hasText: 'Pending' })).toHaveCount(2);
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true });

  test('the board shows one column, and a task is a page', async ({ page }) => {
    const title = unique('On the way');
    await signIn(page, 'Leila Haddad', '/tasks');
    await addTask(page, title);
    await expectNoSidewaysScroll(page);
    await card(page, title).tap();
    await expect(page).toHaveURL(/\/tasks\/[0-9a-f-]{36}/);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.goBack();
    await expect(card(page, title)).toBeVisible();
  });
});
