import { say } from '../say.ts';
import { demoIdentity } from './session.ts';

const ADMINISTRATOR = 'user:default/priya.raman';
const DOCUMENTED = 'default/system/portolan';

/**
 * Builds the portal's own documentation, which is found by the search only once
 * it was built.
 */
export async function buildDocs(backendUrl: string): Promise<void> {
  try {
    const { token } = await demoIdentity(backendUrl, ADMINISTRATOR);
    const built = await read(`${backendUrl}/api/techdocs/sync/${DOCUMENTED}`, {
      authorization: `Bearer ${token}`,
    });
    const events = await built.text();
    if (!events.includes('event: finish')) {
      throw new Error(events.slice(-500));
    }
  } catch (error) {
    say(`The documentation could not be built beforehand: ${error}`);
  }
}

async function read(url: string, headers: Record<string, string>) {
  const response = await fetch(url, {
    headers,
    signal: AbortSignal.timeout(60_000),
  });
  if (!response.ok) {
    throw new Error(`${url} answered ${response.status}`);
  }
  return response;
}
