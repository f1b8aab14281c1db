import { callApi, type Session } from '../portal/session.ts';
import { waitFor } from '../processes/wait.ts';
import { resultOf } from './Part.ts';
import type { MatrixRoute } from './permissionMatrix.ts';
import type { PortalCheck } from './PluginVerification.ts';
import { TokenForge } from './TokenForge.ts';

/** Keys that are new to the portal are looked for at most twice a minute. */
const TRUST_TIMEOUT_MS = 90_000;

/** What is asked for with forged tokens. */
export type ForgedTokens<Subject> = {
  name: string;
  pluginId: string;
  settings: NodeJS.ProcessEnv;
  routes: readonly MatrixRoute<Subject>[];
  /** A path that whoever is signed in may read. */
  readable: string;
  /** Makes what the requests work on, with a genuine token. */
  makeSubject(caller: Session): Promise<Subject>;
  /** All paths by which one could tell that a request has changed something. */
  observed(subject: Subject): string[];
};

/**
 * Every route, with tokens that are not what they should be: each is a 401, and
 * nothing is changed.
 */
export function forgedTokens<Subject>(
  options: ForgedTokens<Subject>,
): PortalCheck {
  const { name, pluginId, settings, routes, readable } = options;
  return {
    name,
    settings,
    async run(portal) {
      const forge = await TokenForge.create(await portal.start());
      const genuine = await portal.bearer(await forge.genuine(), pluginId);
      await waitFor({
        what: 'The trust in a token that is genuine',
        timeoutMs: TRUST_TIMEOUT_MS,
        check: async () => Boolean(await callApi(genuine, readable)),
      });
      const subject = await options.makeSubject(genuine);
      const state = () => stateOf(genuine, options.observed(subject));
      const before = await state();
      const checks: string[][] = [];
      for (const [fault, token] of Object.entries(await forge.forgeries())) {
        const caller = await portal.bearer(token, pluginId);
        for (const route of routes) {
          const { status } = await route.send(caller, subject);
          const what = `${route.name} with a token that ${fault}: ${status}`;
          checks.push(status === 401 ? [] : [what]);
        }
      }
      const untouched = (await state()) === before;
      const changed = 'A request with a forged token has changed something';
      return resultOf([...checks, untouched ? [] : [changed]]);
    },
  };
}

async function stateOf(session: Session, paths: string[]): Promise<string> {
  const answers = paths.map(path => callApi(session, path));
  return JSON.stringify(await Promise.all(answers));
}
