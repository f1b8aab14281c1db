import type { ConfigApi } from '@backstage/frontend-plugin-api';

/** Someone whom a visitor of the demo can be. */
export type DemoPerson = {
  /** Entity reference, as `user:default/amara.okafor`. */
  ref: string;
  displayName: string;
  role?: string;
  team?: string;
};

/** Ways to sign in that `portal.signIn` turns on. */
export function readSignInMethods(config: ConfigApi) {
  const isOn = (method: string) =>
    config.getOptionalBoolean(`portal.signIn.${method}`) ?? false;
  return {
    awsalb: isOn('awsalb'),
    github: isOn('github'),
    demo: isOn('demo'),
  };
}

/** The people of the demo, in the order of the configuration. */
export function readDemoPeople(config: ConfigApi): DemoPerson[] {
  const people = config.getOptionalConfigArray('demo.people') ?? [];
  return people.map(person => ({
    ref: person.getString('ref'),
    displayName: person.getString('displayName'),
    role: person.getOptionalString('role'),
    team: person.getOptionalString('team'),
  }));
}
