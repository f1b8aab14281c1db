import {
  resetLocalTimeZone,
  setLocalTimeZone,
  today,
} from '@internationalized/date';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasksPage } from '../__testUtils__/renderTasksPage';
import { makeTask } from '../__testUtils__/tasks';

const ZONE = 'America/New_York';

/**
 * When something due today, or so many days later, becomes overdue in New York.
 */
function endOfToday(days = 0): string {
  const start = today(ZONE)
    .add({ days: days + 1 })
    .toDate(ZONE);
  return new Date(start.getTime() - 1).toISOString();
}

const server = new FakeTaskServer([
  makeTask(1, { title: 'Yesterday', dueDate: endOfToday(-1) }),
  makeTask(2, { title: 'Today', dueDate: endOfToday() }),
]);

/** Picks today: each part of the date begins there when it is turned up. */
async function pickToday(label: string) {
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'More filters' }));
  const dialog = await screen.findByRole('dialog', { name: 'Filters' });
  const picker = within(dialog).getByRole('group', { name: label });
  for (const part of within(picker).getAllByRole('spinbutton')) {
    await user.click(part);
    await user.keyboard('{ArrowUp}');
  }
  await user.keyboard('{Enter}{Escape}');
  await waitFor(() => expect(dialog).not.toBeInTheDocument());
}

describe('FilterBar', () => {
  beforeEach(() => setLocalTimeZone(ZONE));
  afterEach(() => resetLocalTimeZone());

  it.each([
    ['Due before', 'Yesterday', 'Today'],
    ['Due from', 'Today', 'Yesterday'],
  ])("finds by days of the user's own zone: %s", async (label, yes, no) => {
    renderTasksPage(server, { path: '/tasks?layout=table' });
    await screen.findByRole('row', { name: no });
    await pickToday(label);
    expect(await screen.findByText(new RegExp(`^${label} `))).toBeVisible();
    await waitFor(() =>
      expect(screen.queryByRole('row', { name: no })).not.toBeInTheDocument(),
    );
    expect(screen.getByRole('row', { name: yes })).toBeInTheDocument();
  });

  it('shows the day of a link, whichever way the link names it', async () => {
    const path = '/tasks?dueAfter=2030-12-01&dueBefore=2030-12-02T05:00:00Z';
    renderTasksPage(server, { path });
    expect(await screen.findByText(/^Due from .*Dec 1/)).toBeVisible();
    expect(screen.getByText(/^Due before .*Dec 2/)).toBeVisible();
  });

  it('keeps "this week" in the address, and finds what it means today', async () => {
    const now = Date.now();
    const created = (title: string, daysAgo: number) =>
      makeTask(daysAgo + 10, {
        title,
        createdAt: new Date(now - daysAgo * 24 * 60 * 60 * 1000).toISOString(),
      });
    renderTasksPage(
      new FakeTaskServer([created('Lately', 2), created('Long ago', 40)]),
      { path: '/tasks?layout=table&createdAfter=today-7' },
    );
    expect(await screen.findByRole('row', { name: 'Lately' })).toBeVisible();
    expect(
      screen.queryByRole('row', { name: 'Long ago' }),
    ).not.toBeInTheDocument();
    expect(screen.getByText(/^Created from /)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'More filters' }));
    const dialog = await screen.findByRole('dialog');
    expect(
      within(dialog).getByRole('button', { name: /Last 7 days/ }),
    ).toBeVisible();
  });
});
