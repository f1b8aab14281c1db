import {
  resetLocalTimeZone,
  setLocalTimeZone,
  today,
} from '@internationalized/date';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { endOfCalendarDay } from '@portolan/frontend-kit';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasksPage } from '../__testUtils__/renderTasksPage';
import { makeTask } from '../__testUtils__/tasks';

const ZONE = 'America/New_York';

const dueIn = (days: number) => endOfCalendarDay(today(ZONE).add({ days }));

const server = new FakeTaskServer([
  makeTask(1, { title: 'Yesterday', dueDate: dueIn(-1) }),
  makeTask(2, { title: 'Today', dueDate: dueIn(0) }),
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

/** Which period the dialog of the filters says is chosen. */
async function periodChosen(label: string) {
  await userEvent.click(screen.getByRole('button', { name: 'More filters' }));
  const dialog = await screen.findByRole('dialog', { name: 'Filters' });
  return within(dialog).getByRole('button', {
    name: new RegExp(`${label}$`),
  });
}

describe('FilterBar', () => {
  beforeEach(() => setLocalTimeZone(ZONE));
  afterEach(() => resetLocalTimeZone());

  it.each([
    ['Due before', 'Yesterday', 'Today'],
    ['Due from', 'Today', 'Yesterday'],
  ])(
    'finds by days that are the same for everybody: %s',
    async (label, yes, no) => {
      renderTasksPage(server, { path: '/tasks?layout=table' });
      await screen.findByRole('row', { name: no });
      await pickToday(label);
      expect(
        await screen.findByText(new RegExp(`^${label} [A-Z]\\w\\w \\d+`)),
      ).toBeVisible();
      await waitFor(() =>
        expect(screen.queryByRole('row', { name: no })).not.toBeInTheDocument(),
      );
      expect(screen.getByRole('row', { name: yes })).toBeInTheDocument();
    },
  );

  it('shows the day of a link, whichever way the link names it', async () => {
    const path = '/tasks?dueAfter=2030-12-01&dueBefore=2030-12-02T05:00:00Z';
    renderTasksPage(server, { path });
    expect(await screen.findByText('Due on Dec 1, 2030')).toBeVisible();
    expect(await periodChosen('Due')).toHaveTextContent(/^Dec 1, 2030/);
  });

  it.each([
    ['dueAfter=week&dueBefore=week%2B1', 'Due this week', 'This week'],
    ['dueAfter=today&dueBefore=today%2B7', 'Due in the next 7 days', 'Next 7'],
    ['dueBefore=2030-11-29', 'Due before Nov 29, 2030', 'Before Nov 29, 2030'],
    [
      'dueAfter=2030-11-29T05:00:00Z',
      'Due from Nov 29, 2030',
      'From Nov 29, 2030',
    ],
    [
      'dueAfter=2030-11-29&dueBefore=2030-12-02',
      'Due from Nov 29, 2030 to Dec 1, 2030',
      'Nov 29, 2030 to Dec 1, 2030',
    ],
  ])('says one thing for %s', async (query, tag, choice) => {
    renderTasksPage(server, { path: `/tasks?${query}` });
    const tags = await screen.findByRole('grid', {
      name: 'Filters that are set',
    });
    const [only, ...others] = within(tags).getAllByRole('row');
    expect(others).toHaveLength(0);
    expect(only).toHaveAccessibleName(tag);
    expect(await periodChosen('Due')).toHaveTextContent(choice);
  });

  it('takes a whole period away by the cross of its tag', async () => {
    const path = '/tasks?dueAfter=week%2B1&dueBefore=week%2B2';
    renderTasksPage(server, { path });
    const tag = await screen.findByRole('row', { name: 'Due next week' });
    await userEvent.click(within(tag).getByRole('button'));
    expect(await screen.findByRole('row', { name: 'Today' })).toBeVisible();
    expect(tag).not.toBeInTheDocument();
    expect(await periodChosen('Due')).toHaveTextContent('Any time');
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
    expect(screen.getByText('Created in the last 7 days')).toBeVisible();
    expect(await periodChosen('Created')).toHaveTextContent('Last 7 days');
  });
});
