import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasksPage } from '../__testUtils__/renderTasksPage';
import { makeTask } from '../__testUtils__/tasks';
import { DEFAULT_COLUMNS } from '../query';
import { fittingColumns } from './columnWidths';

/**
 * What a window of 1280 pixels leaves the table beside the portal's sidebar.
 */
const WIDTH = 1016;

/** Every element is as wide as this, in pixels. */
function observeWidth(width: number) {
  class Observer {
    constructor(private readonly onResize: ResizeObserverCallback) {}
    observe() {
      const contentRect = { width } as DOMRectReadOnly;
      const entries = [{ contentRect } as ResizeObserverEntry];
      const self = this as unknown as ResizeObserver;
      queueMicrotask(() => this.onResize(entries, self));
    }
    unobserve() {}
    disconnect() {}
  }
  Object.assign(globalThis, { ResizeObserver: Observer });
}

describe('TaskTable', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'ResizeObserver');
  });

  it('shows all its usual columns in a window of 1280 pixels', () => {
    expect(fittingColumns(DEFAULT_COLUMNS, WIDTH)).toEqual(DEFAULT_COLUMNS);
  });

  it('says which of the columns that one has chosen have no room', async () => {
    observeWidth(WIDTH);
    const columns = [...DEFAULT_COLUMNS, 'labels', 'updatedAt'].join(',');
    renderTasksPage(new FakeTaskServer([makeTask(1)]), {
      path: `/tasks?layout=table&columns=${columns}`,
    });
    expect(
      await screen.findByText(/^No room here for Labels, Updated\./),
    ).toBeVisible();
  });

  it('is sorted by a field of its own where there is no room for columns', async () => {
    observeWidth(340);
    const server = new FakeTaskServer([
      makeTask(1),
      makeTask(2, { status: 'blocked' }),
    ]);
    renderTasksPage(server, { path: '/tasks?layout=table' });
    const user = userEvent.setup();
    await screen.findByRole('row', { name: /Task 1/ });
    const first = () => screen.getAllByRole('row', { name: /Task \d/ })[0];
    await user.click(screen.getByRole('button', { name: /Sort by/ }));
    await user.click(await screen.findByRole('option', { name: 'By Status' }));
    await waitFor(() => expect(first()).toHaveTextContent('Task 2'));
    await user.click(screen.getByRole('button', { name: 'Sort ascending' }));
    await waitFor(() => expect(first()).toHaveTextContent('Task 1'));
  });
});
