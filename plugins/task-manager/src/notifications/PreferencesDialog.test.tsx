import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasks } from '../__testUtils__/renderTasks';
import { TaskManagerProvider } from '../provider';
import { PreferencesDialog } from './PreferencesDialog';

function setUp(server: FakeTaskServer) {
  const onClose = jest.fn();
  const dialog = (
    <TaskManagerProvider>
      <PreferencesDialog onClose={onClose} />
    </TaskManagerProvider>
  );
  return { ...renderTasks(dialog, server), onClose, user: userEvent.setup() };
}

const choice = (name: string) => screen.findByRole('switch', { name });

const COMMENTED = 'Somebody comments on a task that I watch';

describe('PreferencesDialog', () => {
  it('shows what one is told about, and changes it by keyboard at once', async () => {
    const server = new FakeTaskServer();
    const { user, onClose } = setUp(server);
    expect(await choice('A task is assigned to me')).toBeChecked();
    const commented = await choice(COMMENTED);
    expect(commented).not.toBeChecked();
    await user.tab();
    while (document.activeElement !== commented) {
      await user.tab();
    }
    await user.keyboard(' ');
    expect(commented).toBeChecked();
    await waitFor(() =>
      expect(server.preferences.notifications).toMatchObject({
        commented: true,
        assigned: true,
        overdue: false,
      }),
    );
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalled();
  });

  it('turns a switch back when the change is refused, and says why', async () => {
    const server = new FakeTaskServer();
    const { user, toasts } = setUp(server);
    server.failNext('PUT', 503, 'The database is away');
    await user.click(await choice(COMMENTED));
    await waitFor(() =>
      expect(toasts).toMatchObject([
        {
          title: 'The notifications were not changed',
          description: expect.stringMatching(/Try again in a moment/),
        },
      ]),
    );
    expect(await choice(COMMENTED)).not.toBeChecked();
  });

  it('says that it could not load them, and tries again', async () => {
    const server = new FakeTaskServer();
    server.failNext('GET', 403, 'Not for you');
    const { user } = setUp(server);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You are not allowed to see this',
    );
    expect(screen.queryByRole('switch')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await choice(COMMENTED)).toBeVisible();
  });
});
