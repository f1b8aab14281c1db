/** Somebody at a portal, who calls the API of one plugin. */
export type Session = {
  /** The portal's address. */
  url: string;
  /** The address of the plugin's API. */
  api: string;
  headers: Record<string, string>;
};

/** Who somebody is, as the portal's sign-in answers. */
type Identity = {
  token: string;
  identity: { ownershipEntityRefs: string[] };
};

/**
 * Signs in as a person of the demo.
 *
 * @param person - their entity reference
 * @throws Error unless the portal runs with the demo configuration
 */
export async function demoIdentity(
  url: string,
  person: string,
): Promise<Identity> {
  const response = await fetch(`${url}/api/auth/demo/refresh`, {
    headers: { 'x-portolan-demo-person': person },
    signal: AbortSignal.timeout(60_000),
  });
  if (!response.ok) {
    throw new Error(
      `${url} did not let ${person} sign in (${response.status}); start it with ./portal serve`,
    );
  }
  const { backstageIdentity } = await response.json();
  return backstageIdentity;
}

/** The same, to call a plugin. */
export async function signIn(
  url: string,
  person: string,
  pluginId: string,
): Promise<Session> {
  const { token } = await demoIdentity(url, person);
  return {
    url,
    api: `${url}/api/${pluginId}`,
    headers: { authorization: `Bearer ${token}` },
  };
}

/**
 * Calls the plugin's API and answers with its JSON.
 *
 * @throws Error unless it is 2xx
 */
export async function callApi(
  session: Session,
  path: string,
  init: RequestInit = {},
) {
  const response = await fetch(`${session.api}${path}`, {
    ...init,
    headers: { ...session.headers, ...init.headers },
  });
  if (!response.ok) {
    throw new Error(
      `${init.method ?? 'GET'} ${path}: ${
        response.status
      } ${await response.text()}`,
    );
  }
  return response.json();
}

/** Posts JSON to the plugin's API and answers with its JSON. */
export function postJson(session: Session, path: string, body: object) {
  return callApi(session, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
