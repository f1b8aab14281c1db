import { audited } from '../audited';
import { parseFindings } from './parseFindings';
import type { RouteOptions } from '../router/RouterOptions';
import type { TaskManagerRouter } from '../router/TaskManagerRouter';

/** What other plugins find. */
export function registerFindingRoutes(
  router: TaskManagerRouter,
  { findings, httpAuth, auditor }: RouteOptions<'findings'>,
) {
  router.post('/findings', async (request, response) => {
    const { source } = request.body;
    const result = await audited(
      { auditor, request, eventId: 'findings-report', meta: { source } },
      async note => {
        const credentials = await httpAuth.credentials(request, {
          allow: ['service'],
        });
        const counts = await findings.report(
          { source, findings: parseFindings(request.body.findings) },
          credentials,
        );
        note({ ...counts });
        return counts;
      },
    );
    response.json(result);
  });
}
