import { expect, signIn, test } from 'test-portal/browser';

test('the palette leads to the field for a new task, and to one’s own tasks', async ({
  page,
}) => {
  await signIn(page, 'Leila Haddad', '/catalog');
  const palette = page.getByRole('dialog', { name: 'Go to' });
  const choose = async (text: string, name: string) => {
    await page.keyboard.press('Control+k');
    await expect(palette.getByRole('combobox')).toBeFocused();
    await page.keyboard.type(text);
    await palette.getByRole('option', { name }).first().click();
    await expect(palette).toBeHidden();
  };
  await choose('add', 'Add task');
  await expect(
    page.getByRole('textbox', { name: 'Title of the new task' }),
  ).toBeFocused();
  await choose('my tasks', 'Go to My tasks');
  await expect(page).toHaveURL(/assignee=me/);
});
