/** A portal to be measured, and a person of its demo who is signed in. */
export type Session = {
  url: string;
  api: string;
  headers: Record<string, string>;
};

/** Signs in as a demo person; the portal must run with the demo configuration. */
export async function signIn(url: string, person: string): Promise<Session> {
  const response = await fetch(`${url}/api/auth/demo/refresh`, {
    headers: { 'x-portolan-demo-person': person },
  });
  if (!response.ok) {
    throw new Error(
      `${url} did not let ${person} sign in (${response.status}); start it with ./portal serve`,
    );
  }
  const { backstageIdentity } = await response.json();
  return {
    url,
    api: `${url}/api/task-manager`,
    headers: { authorization: `Bearer ${backstageIdentity.token}` },
  };
}

/** Calls the task API and answers with its JSON. */
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

/** Posts JSON to the task API and answers with its JSON. */
export function postJson(session: Session, path: string, body: object) {
  return callApi(session, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
