import { placedWidget } from '@portolan/frontend-kit';
import { loadMyTasksWidget, loadRecentTasksWidget, WidgetTitle } from '../home';

// Where a user chooses widgets, Backstage lists them by plain text; on the page
// itself the title is in the user's language.

/** The user's open tasks. */
export const myTasksWidget = placedWidget({
  extension: 'my-tasks',
  place: 20,
  name: 'MyTasks',
  title: 'My tasks',
  componentProps: { title: <WidgetTitle widget="mine" /> },
  description: 'Your open tasks, the most overdue first',
  components: async () => ({ Content: await loadMyTasksWidget() }),
});

/** The tasks that changed last. */
export const recentTasksWidget = placedWidget({
  extension: 'recent-tasks',
  place: 21,
  name: 'RecentTasks',
  title: 'Recently changed tasks',
  componentProps: { title: <WidgetTitle widget="recent" /> },
  description: 'The tasks that changed last, whoever changed them',
  components: async () => ({ Content: await loadRecentTasksWidget() }),
});
