import type { TaskManagerRouter } from '../TaskManagerRouter';
import type { FindingsService } from './FindingsService';

/** What other plugins find. */
export function routeFindings(
  router: TaskManagerRouter,
  { findings }: { findings: FindingsService },
): void {
  router.route(
    'ReportFindings',
    {
      eventId: 'findings-report',
      meta: ({ body }) => ({ source: body.source }),
      allow: ['service'],
    },
    async ({ body, credentials, note }) => {
      const counts = await findings.report(body, credentials);
      note({ ...counts });
      return { json: counts };
    },
  );
}
