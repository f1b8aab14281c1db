import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { WidgetTitle } from '../components/WidgetTitle/WidgetTitle';

// Where a reader chooses widgets, Backstage lists them by plain text; on the
// page itself the title is in the reader's language.

/** The reader's open tasks. */
export const myTasksWidget = HomePageWidgetBlueprint.make({
  name: 'my-tasks',
  params: {
    name: 'MyTasks',
    title: 'My tasks',
    componentProps: { title: <WidgetTitle widget="mine" /> },
    description: 'Your open tasks, the most overdue first',
    components: () =>
      import('../components/MyTasksWidget').then(m => ({
        Content: m.MyTasksWidget,
      })),
  },
});

/** The tasks that changed last. */
export const recentTasksWidget = HomePageWidgetBlueprint.make({
  name: 'recent-tasks',
  params: {
    name: 'RecentTasks',
    title: 'Recently changed tasks',
    componentProps: { title: <WidgetTitle widget="recent" /> },
    description: 'The tasks that changed last, whoever changed them',
    components: () =>
      import('../components/RecentTasksWidget').then(m => ({
        Content: m.RecentTasksWidget,
      })),
  },
});
