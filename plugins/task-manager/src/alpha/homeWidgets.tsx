import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

/** The reader's open tasks. */
export const myTasksWidget = HomePageWidgetBlueprint.make({
  name: 'my-tasks',
  params: {
    name: 'MyTasks',
    title: 'My tasks',
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
    description: 'The tasks that changed last, whoever changed them',
    components: () =>
      import('../components/RecentTasksWidget').then(m => ({
        Content: m.RecentTasksWidget,
      })),
  },
});
