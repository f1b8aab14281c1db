import {
  expectAllAccessible,
  signIn,
  test,
  type Page,
} from 'test-portal/browser';

// Each looks at many states, twice.
test.describe.configure({ timeout: 180_000 });

const visit = (path: string) => (page: Page) => page.goto(path);

test('pages of Backstage have no serious accessibility finding', async ({
  page,
}) => {
  test.slow();
  await signIn(page, 'Priya Raman');
  await expectAllAccessible(page, [
    { name: 'catalog', open: visit('/catalog'), ready: 'Portolan app' },
    {
      name: 'search',
      open: visit('/search?query=tracking'),
      ready: /^Tracking/,
    },
    { name: 'API docs', open: visit('/api-docs'), ready: /positions/i },
    {
      name: 'TechDocs',
      open: visit('/docs/default/system/portolan'),
      ready: 'Try it',
    },
  ]);
});
