import { TasksPage } from '../page/TasksPage';
import type { FakeTaskServer } from './FakeTaskServer';
import { renderTasks } from './renderTasks';
import type { RenderTasksOptions } from './renderTasks';

/** Renders the page of tasks in an app whose back end is the fake one. */
export function renderTasksPage(
  server: FakeTaskServer,
  options?: RenderTasksOptions,
) {
  return renderTasks(<TasksPage />, server, options);
}
