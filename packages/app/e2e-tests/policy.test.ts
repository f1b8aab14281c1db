import { expect, signIn, test } from 'test-portal/browser';

/** Each of them with what it loads late: documents, diagrams, explorers. */
const PAGES = [
  '/',
  '/tasks',
  '/catalog',
  '/catalog/default/component/booking-api',
  '/catalog/default/system/booking',
  '/catalog/default/api/task-manager/definition',
  '/api-docs',
  '/docs',
  '/search?query=quote',
  '/notifications',
  '/settings',
];

test('no page does what its policy forbids', async ({ page }) => {
  const violations: string[] = [];
  await page.exposeFunction('tellViolation', (violation: string) => {
    violations.push(violation);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', event => {
      const { tellViolation } = window as unknown as {
        tellViolation(violation: string): void;
      };
      tellViolation(
        `${location.pathname}: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`,
      );
    });
  });
  await signIn(page, 'Amara Okafor');
  for (const path of PAGES) {
    const answer = await page.goto(path);
    expect(answer?.headers()['content-security-policy']).toContain(
      "connect-src 'self';",
    );
    await expect(page.getByRole('heading').first()).toBeVisible();
    await page.waitForLoadState('load');
  }
  expect(violations).toEqual([]);
});
