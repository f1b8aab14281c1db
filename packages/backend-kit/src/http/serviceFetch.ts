import type { AuthService } from '@backstage/backend-plugin-api';

/** Much less than tokens live, so that none expires on the way. */
const KEPT_MS = 60_000;

/**
 * Makes a `fetch` that calls a plugin as the plugin whose `auth` it is given.
 * A token is kept for a minute: to sign one, and to verify it, costs more than
 * most requests.
 *
 * @public
 */
export function serviceFetch(options: {
  auth: AuthService;
  /** The plugin that is called. */
  targetPluginId: string;
}): typeof fetch {
  const { auth, targetPluginId } = options;
  let kept: { token: Promise<string>; until: number } | undefined;
  const tokenOf = () => {
    if (!kept || kept.until <= Date.now()) {
      const made = {
        token: makeToken(auth, targetPluginId),
        until: Date.now() + KEPT_MS,
      };
      made.token.catch(() => {
        made.until = 0;
      });
      kept = made;
    }
    return kept.token;
  };
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${await tokenOf()}`);
    return fetch(input, { ...init, headers });
  };
}

async function makeToken(
  auth: AuthService,
  targetPluginId: string,
): Promise<string> {
  const { token } = await auth.getPluginRequestToken({
    onBehalfOf: await auth.getOwnServiceCredentials(),
    targetPluginId,
  });
  return token;
}
