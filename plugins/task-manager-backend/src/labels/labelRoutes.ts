import type { TaskManagerRouter } from '../TaskManagerRouter';
import type { LabelService } from './LabelService';

/** The labels that there are. */
export function routeLabels(
  router: TaskManagerRouter,
  { labels }: { labels: LabelService },
): void {
  router.route(
    'ListLabels',
    { eventId: 'labels-list' },
    async ({ query: { q = '', limit }, credentials }) => ({
      json: { items: await labels.list({ q, limit }, credentials) },
    }),
  );
}
