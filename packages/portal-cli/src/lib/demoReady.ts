import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from './paths.ts';
import { answers } from './wait.ts';

/** Reference of the first person of the demo. */
export async function firstDemoPerson(): Promise<string> {
  const text = await readFile(join(ROOT, 'app-config.demo.yaml'), 'utf8');
  return parse(text).demo.people[0].ref;
}

/**
 * Whether one can sign in: the last thing to work after a start, because the
 * people must have reached the catalog.
 */
export async function canSignIn(
  backendUrl: string,
  person: string,
): Promise<boolean> {
  return answers(`${backendUrl}/api/auth/demo/refresh`, {
    'x-portolan-demo-person': person,
  });
}
