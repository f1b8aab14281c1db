import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasksPage } from '../__testUtils__/renderTasksPage';
import { makeTask, taskId } from '../__testUtils__/tasks';

describe('the keys and the focus of the drawer', () => {
  let server: FakeTaskServer;

  beforeEach(() => {
    server = new FakeTaskServer([
      makeTask(1, { description: 'As it was' }),
      makeTask(2),
    ]);
  });

  async function setUp() {
    renderTasksPage(server, { path: `/tasks/${taskId(1)}` });
    const drawer = await screen.findByRole('complementary', {
      name: 'Task 1',
    });
    await within(drawer).findByRole('textbox', { name: 'Title' });
    await screen.findByRole('row', { name: 'Task 1' });
    return { drawer, user: userEvent.setup() };
  }

  it('change the open task while the drawer has the focus, whatever is ticked', async () => {
    const { drawer, user } = await setUp();
    await user.click(
      within(screen.getByRole('row', { name: 'Task 2' })).getByRole('checkbox'),
    );
    drawer.focus();
    await user.keyboard('s');
    await user.click(await screen.findByRole('option', { name: 'Blocked' }));
    await waitFor(() =>
      expect(server.tasks.get(taskId(1))?.status).toBe('blocked'),
    );
    expect(server.tasks.get(taskId(2))?.status).toBe('pending');
    await waitFor(() => expect(drawer).toHaveFocus());
    await user.keyboard('x');
    expect(screen.getByText('2 selected')).toBeVisible();
  });

  it('go on after the title by Enter and by Escape', async () => {
    const { drawer, user } = await setUp();
    const title = within(drawer).getByRole('textbox', { name: 'Title' });
    for (const key of ['{Enter}', '{Escape}']) {
      await user.click(title);
      await user.keyboard(`${key}{Tab}`);
      expect(
        within(drawer).getByRole('button', { name: /Status/ }),
      ).toHaveFocus();
    }
  });

  it('leave the editor of the description from each part of it, and keep the draft', async () => {
    const { drawer, user } = await setUp();
    const edit = () => within(drawer).getByRole('button', { name: 'Edit' });
    await user.click(edit());
    const area = within(drawer).getByRole('textbox', { name: 'Description' });
    expect(area).toHaveFocus();
    await user.type(area, ', once{Escape}');
    await waitFor(() => expect(edit()).toHaveFocus());
    expect(within(drawer).getByText('Not saved yet.')).toBeVisible();
    await user.click(edit());
    await user.click(
      within(drawer).getAllByRole('radio', { name: 'Preview' })[0],
    );
    await user.keyboard('{Escape}');
    await waitFor(() => expect(edit()).toHaveFocus());
    await user.click(within(drawer).getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(server.tasks.get(taskId(1))?.description).toBe('As it was, once'),
    );
    await waitFor(() => expect(edit()).toHaveFocus());
  });

  it('go to the next card when the open one is deleted', async () => {
    const { drawer, user } = await setUp();
    await user.click(
      within(drawer).getByRole('button', { name: 'More about this task' }),
    );
    await user.click(
      await screen.findByRole('menuitem', { name: 'Delete task' }),
    );
    const next = await screen.findByRole('row', { name: 'Task 2' });
    await waitFor(() => expect(next).toHaveFocus());
  });
});
