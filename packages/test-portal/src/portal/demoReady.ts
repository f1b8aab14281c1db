import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../paths.ts';
import { demoIdentity } from './session.ts';

/**
 * Whether everybody of the demo can sign in, as a member of their team: the
 * last thing to work after a start, because the catalog takes people and teams
 * in one after another.
 */
export async function canEverybodySignIn(backendUrl: string): Promise<boolean> {
  const people = await demoPeople();
  const members = await Promise.all(
    people.map(person => isMember(backendUrl, person)),
  );
  return members.every(Boolean);
}

async function isMember(backendUrl: string, person: string): Promise<boolean> {
  const { identity } = await demoIdentity(backendUrl, person);
  return identity.ownershipEntityRefs.some(ref => ref.startsWith('group:'));
}

/** References of the people on the sign-in page. */
async function demoPeople(): Promise<string[]> {
  const text = await readFile(join(ROOT, 'app-config.demo.yaml'), 'utf8');
  return parse(text).demo.people.map((person: { ref: string }) => person.ref);
}
