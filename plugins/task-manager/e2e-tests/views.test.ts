import { expect, expectAccessible, signIn, test } from 'test-portal/browser';

test('the API has its definition in the catalog', async ({ page }) => {
  await signIn(
    page,
    'Priya Raman',
    '/catalog/default/api/task-manager/definition',
  );
  await expect(page.getByText('List tasks, a page at a time')).toBeVisible();
});

test('a request that is tried out is answered by the plugin, as the user', async ({
  page,
}) => {
  await signIn(
    page,
    'Priya Raman',
    '/catalog/default/api/task-manager/definition',
  );
  await page.getByText('List tasks, a page at a time').click();
  await page.getByRole('button', { name: 'Try it out' }).click();
  const answer = page.waitForResponse(/\/api\/task-manager\/tasks\?/);
  await page.getByRole('button', { name: 'Execute' }).click();
  expect((await answer).status()).toBe(200);
});

const VIEWS = [
  { name: 'board', path: '/tasks', ready: 'Pending' },
  { name: 'table', path: '/tasks?layout=table', ready: 'Due date' },
  {
    name: 'an entity’s tasks',
    path: '/catalog/default/system/tracking/tasks',
    ready: 'Pending',
  },
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme });
    for (const { name, path, ready } of VIEWS) {
      test(`${name} has no serious accessibility finding`, async ({ page }) => {
        await signIn(page, 'Leila Haddad', path);
        await expect(
          page.getByText(ready).filter({ visible: true }).first(),
        ).toBeVisible();
        await expect(
          page
            .getByRole('row')
            .filter({ hasText: /Medium|High|Low|Critical/ })
            .last(),
        ).toBeAttached();
        await expectAccessible(page);
      });
    }
  });
}
