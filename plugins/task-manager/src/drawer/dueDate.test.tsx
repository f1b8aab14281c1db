import { CalendarDate } from '@internationalized/date';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { endOfCalendarDay } from '@portolan/frontend-kit';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasksPage } from '../__testUtils__/renderTasksPage';
import { makeTask, taskId } from '../__testUtils__/tasks';

const endOf = (year: number, month: number, day: number) =>
  endOfCalendarDay(new CalendarDate(year, month, day));

describe('DayField', () => {
  async function openTask(dueDate: string | null) {
    const server = new FakeTaskServer([makeTask(1, { dueDate })]);
    renderTasksPage(server, { path: `/tasks/${taskId(1)}` });
    const group = await screen.findByRole('group', { name: 'Due date' });
    const [month] = within(group).getAllByRole('spinbutton');
    return {
      user: userEvent.setup(),
      month,
      patches: () =>
        server.requests.flatMap(({ method, body }) =>
          method === 'PATCH' ? [body] : [],
        ),
      shown: () =>
        within(screen.getByRole('group', { name: 'Due date' }))
          .getAllByRole('spinbutton')
          .map(({ textContent }) => textContent)
          .join('/'),
    };
  }

  it('takes a date that is typed where there was none', async () => {
    const { user, month, patches, shown } = await openTask(null);
    await user.click(month);
    await user.keyboard('12242026');
    expect(shown()).toBe('12/24/2026');
    expect(patches()).toEqual([]);
    await user.keyboard('{Enter}');
    const dueDate = endOf(2026, 12, 24);
    await waitFor(() => expect(patches()).toEqual([{ dueDate }]));
    await user.tab();
    await user.tab();
    expect(patches()).toHaveLength(1);
  });

  it('saves once when one types over a date and leaves', async () => {
    const { user, month, patches, shown } = await openTask(endOf(2026, 11, 30));
    await user.click(month);
    await user.keyboard('01022027');
    expect(patches()).toEqual([]);
    await user.click(screen.getByRole('textbox', { name: 'Title' }));
    const dueDate = endOf(2027, 1, 2);
    await waitFor(() => expect(patches()).toEqual([{ dueDate }]));
    expect(shown()).toBe('1/2/2027');
  });

  it('takes back by Escape what was typed, and stays open', async () => {
    const { user, month, patches, shown } = await openTask(endOf(2026, 11, 30));
    await user.click(month);
    await user.keyboard('12{Escape}');
    expect(shown()).toBe('11/30/2026');
    await user.click(screen.getByRole('textbox', { name: 'Title' }));
    expect(patches()).toEqual([]);
  });

  it('refuses years that cannot be, and days without one', async () => {
    const { user, month, patches, shown } = await openTask(null);
    await user.click(month);
    await user.keyboard('12240026{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent(/1970 to 9999/);
    expect(shown()).toBe('12/24/26');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await user.keyboard('1224');
    await user.click(screen.getByRole('textbox', { name: 'Title' }));
    expect(screen.getByRole('alert')).toHaveTextContent(/year/);
    expect(patches()).toEqual([]);
  });

  it('takes a day of the calendar at once', async () => {
    const { user, month, patches } = await openTask(endOf(2026, 11, 30));
    const group = screen.getByRole('group', { name: 'Due date' });
    expect(group).toContainElement(month);
    await user.click(within(group).getByRole('button'));
    await user.click(
      await screen.findByRole('button', { name: /November 12/ }),
    );
    const dueDate = endOf(2026, 11, 12);
    await waitFor(() => expect(patches()).toEqual([{ dueDate }]));
  });
});
