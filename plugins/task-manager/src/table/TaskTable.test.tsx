import { screen } from '@testing-library/react';
import { FakeTaskServer } from '../__testUtils__/FakeTaskServer';
import { renderTasksPage } from '../__testUtils__/renderTasksPage';
import { makeTask } from '../__testUtils__/tasks';
import { DEFAULT_COLUMNS } from '../query';
import { fittingColumns } from './columnWidths';

/**
 * What a window of 1280 pixels leaves the table beside the portal's sidebar.
 */
const WIDTH = 1016;

describe('TaskTable', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'ResizeObserver');
  });

  it('shows all its usual columns in a window of 1280 pixels', () => {
    expect(fittingColumns(DEFAULT_COLUMNS, WIDTH)).toEqual(DEFAULT_COLUMNS);
  });

  it('says which of the columns that one has chosen have no room', async () => {
    class Observer {
      constructor(private readonly onResize: ResizeObserverCallback) {}
      observe() {
        const contentRect = { width: WIDTH } as DOMRectReadOnly;
        const entries = [{ contentRect } as ResizeObserverEntry];
        const self = this as unknown as ResizeObserver;
        queueMicrotask(() => this.onResize(entries, self));
      }
      unobserve() {}
      disconnect() {}
    }
    Object.assign(globalThis, { ResizeObserver: Observer });
    const columns = [...DEFAULT_COLUMNS, 'labels', 'updatedAt'].join(',');
    renderTasksPage(new FakeTaskServer([makeTask(1)]), {
      path: `/tasks?layout=table&columns=${columns}`,
    });
    expect(
      await screen.findByText(/^No room here for Labels, Updated\./),
    ).toBeVisible();
  });
});
