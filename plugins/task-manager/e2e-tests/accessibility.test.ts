import {
  expect,
  expectAccessibleInBothThemes,
  expectAllAccessible,
  PHONE,
  signIn,
  test,
  type Page,
  type PageState,
} from 'test-portal/browser';
import { addTask, card, unique } from './tasks';

// Each looks at many states, twice.
test.describe.configure({ timeout: 180_000 });

const visit = (path: string) => (page: Page) => page.goto(path);

const press = (key: string) => (page: Page) => page.keyboard.press(key);

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });

const more = (item: string) => async (page: Page) => {
  await button(page, 'More').click();
  await page.getByRole('menuitem', { name: item }).click();
};

test('tasks have no serious accessibility finding in any state', async ({
  page,
  context,
}) => {
  test.slow();
  await signIn(page, 'Leila Haddad', '/tasks');
  const lists = /\/api\/task-manager\/tasks\?/;
  await expectAllAccessible(page, [
    {
      name: 'no result',
      open: visit('/tasks?label=nobody-has-this'),
      ready: 'No task matches these filters',
    },
    {
      name: 'a missing task',
      open: visit('/tasks/00000000-0000-4000-8000-000000000000'),
      ready: 'There is no such task',
    },
    {
      name: 'an open task',
      open: async () => {
        await page.goto('/tasks');
        await expect(page.getByText('Critical').first()).toBeVisible();
        // Cards come column by column, and one may take another's place.
        await expect(async () => {
          await page.keyboard.press('j');
          await expect(page.locator('[role=row]:focus')).toBeVisible({
            timeout: 500,
          });
        }).toPass();
        await page.keyboard.press('Enter');
      },
      ready: /^Created by/,
    },
    {
      name: 'offline',
      open: () => context.setOffline(true),
      ready: 'You are offline',
    },
    {
      name: 'an error',
      open: async () => {
        await context.setOffline(false);
        await page.route(lists, route => route.abort());
        await page.goto('/tasks?layout=table');
      },
      ready: 'This could not be loaded',
    },
  ]);
});

test('dialogs have no serious accessibility finding', async ({ page }) => {
  test.slow();
  await signIn(page, 'Leila Haddad', '/tasks?layout=table&priority=high');
  await expect(page.getByRole('row', { name: /High/ }).first()).toBeVisible();
  const dialogs: PageState[] = [
    { name: 'keys', open: press('?'), ready: 'Keyboard shortcuts' },
    {
      name: 'status',
      open: async () => {
        await page.keyboard.press('j');
        await page.keyboard.press('s');
      },
      ready: 'Change status',
    },
    { name: 'assignee', open: press('a'), ready: 'Assign to' },
    { name: 'import', open: more('Import…'), ready: 'Choose a file' },
    { name: 'columns', open: more('Columns'), ready: 'Created by' },
    {
      name: 'notifications',
      open: more('Notifications'),
      ready: 'Somebody mentions me',
    },
    {
      name: 'saving a view',
      open: () => button(page, 'Save view').click(),
      ready: 'Who sees it',
    },
    {
      name: 'filters',
      open: () => button(page, 'More filters').click(),
      ready: 'Due before',
    },
  ];
  await expectAllAccessible(page, dialogs, '[role=dialog]');
});

test('a task that one may not change has no serious accessibility finding', async ({
  page,
}) => {
  await signIn(
    page,
    'Jonas Lindqvist',
    '/tasks?layout=table&entity=resource:default/tracking-db',
  );
  await page.getByRole('row', { name: /Read replica lag/ }).click();
  await expect(
    page.getByText('You can read this task, but not change it'),
  ).toBeVisible();
  await expectAccessibleInBothThemes(page, 'a task of others');
});

test('a description with a code block and boxes has no serious accessibility finding', async ({
  page,
}) => {
  await signIn(page, 'Leila Haddad', '/tasks');
  const title = unique('Code and boxes');
  await addTask(page, title);
  await card(page, title).click();
  const drawer = page.getByRole('complementary', { name: title });
  await drawer.getByRole('button', { name: 'Add' }).click();
  const line = `terraform plan -out ${'long/'.repeat(60)}plan`;
  await drawer
    .getByRole('textbox', { name: 'Description' })
    .fill(`- [ ] plan\n- [x] talk\n\n\`\`\`sh\n${line}\n\`\`\`\n`);
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expect(drawer.getByRole('checkbox', { name: 'plan' })).toBeVisible();
  const scrolls = await drawer
    .getByText('terraform plan')
    .first()
    .evaluate(element => {
      let scroller: Element | null = element;
      while (scroller && scroller.scrollWidth <= scroller.clientWidth) {
        scroller = scroller.parentElement;
      }
      return scroller !== null;
    });
  expect(scrolls).toBe(true);
  await expectAccessibleInBothThemes(page, 'code and boxes', {
    within: '[aria-label=Description]',
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true });

  test('filters have no serious accessibility finding', async ({ page }) => {
    await signIn(page, 'Leila Haddad', '/tasks');
    await button(page, 'Filters').tap();
    await expect(page.getByText('Due before')).toBeVisible();
    await expectAccessibleInBothThemes(page, 'filters', {
      within: '[role=dialog]',
    });
  });
});
