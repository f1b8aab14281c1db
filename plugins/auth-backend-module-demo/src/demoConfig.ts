import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** Someone whom a visitor of the demo can sign in as. */
export type DemoPerson = {
  /** Entity reference of the person, as `user:default/amara.okafor`. */
  ref: string;
  /** Name shown on the sign-in page and in the profile. */
  displayName: string;
};

/** Whether the configuration asks for any part of the demo. */
export function isDemo(config: Config): boolean {
  return config.has('demo') || config.has('auth.providers.demo');
}

/** The people listed under `demo.people`. */
export function readDemoPeople(config: Config): DemoPerson[] {
  const people = config.getOptionalConfigArray('demo.people') ?? [];
  if (people.length === 0) {
    throw new InputError(
      "The demo sign-in needs at least one person in 'demo.people'",
    );
  }
  return people.map(person => ({
    ref: person.getString('ref'),
    displayName: person.getString('displayName'),
  }));
}
