import { callApi, type Session } from 'benchmarks';
import type { Part } from '../lib/parts.ts';
import { waitFor } from '../lib/wait.ts';
import { MATRIX_ROUTES, type Subject } from './matrixRoutes.ts';
import { makeSubject } from './matrixSubject.ts';
import type { TestPortal } from './TestPortal.ts';
import { TokenForge } from './TokenForge.ts';

/** Keys that are new to the portal are looked for at most twice a minute. */
const TRUST_TIMEOUT_MS = 90_000;

/** Every route, with tokens that are not what they should be: each is a 401, and nothing is changed. */
export function forgedTokens(portal: TestPortal): Part {
  return {
    name: 'forged tokens',
    async run() {
      const forge = await TokenForge.create(await portal.start());
      const genuine = await portal.bearer(await forge.genuine());
      await waitFor({
        what: 'The trust in a token that is genuine',
        timeoutMs: TRUST_TIMEOUT_MS,
        check: async () => Boolean(await callApi(genuine, '/tasks?limit=1')),
      });
      const subject = await makeSubject({
        author: genuine,
        viewer: genuine,
        task: { title: 'Not to be touched' },
      });
      const before = await stateOf(genuine, subject);
      const failures: string[] = [];
      let passed = 0;
      for (const [fault, token] of Object.entries(await forge.forgeries())) {
        const caller = await portal.bearer(token);
        for (const route of MATRIX_ROUTES) {
          const { status } = await route.send(caller, subject);
          if (status === 401) {
            passed += 1;
          } else {
            failures.push(
              `${route.name} with a token that ${fault}: ${status}`,
            );
          }
        }
      }
      if ((await stateOf(genuine, subject)) === before) {
        passed += 1;
      } else {
        failures.push('A request with a forged token has changed something');
      }
      return { passed, failed: failures.length, details: failures.join('\n') };
    },
  };
}

/** All that the requests could have changed, as text. */
async function stateOf(session: Session, { taskId }: Subject): Promise<string> {
  const paths = ['', '/comments', '/activity', '/watchers'].map(
    path => `/tasks/${taskId}${path}`,
  );
  const answers = await Promise.all(
    [...paths, '/views', '/preferences', '/tasks?limit=1&totals=true'].map(
      path => callApi(session, path),
    ),
  );
  return JSON.stringify(answers);
}
