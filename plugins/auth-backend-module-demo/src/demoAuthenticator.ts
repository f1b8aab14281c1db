import { AuthenticationError } from '@backstage/errors';
import {
  createProxyAuthenticator,
  SignInResolver,
} from '@backstage/plugin-auth-node';
import { DemoPerson } from './demoConfig';

/** Header by which the sign-in page says who was picked. */
export const DEMO_PERSON_HEADER = 'x-portolan-demo-person';

/**
 * Signs in whoever the header names, provided that the demo lists them.
 *
 * A page of another origin can't forge this: a header of one's own makes the
 * browser ask the back end first, which allows only the portal's origin. A page
 * whose name was made to resolve to this machine is of the same origin, and
 * needs not ask; such a name is refused before, by `refuseForeignHosts`.
 */
export function createDemoAuthenticator(people: DemoPerson[]) {
  const byRef = new Map(people.map(person => [person.ref, person]));
  return createProxyAuthenticator({
    defaultProfileTransform: async (person: DemoPerson) => ({
      profile: { displayName: person.displayName },
    }),
    initialize: () => undefined,
    async authenticate({ req }) {
      const ref = req.header(DEMO_PERSON_HEADER);
      const person = ref && byRef.get(ref);
      if (!person) {
        throw new AuthenticationError(
          `The header '${DEMO_PERSON_HEADER}' must name a person of the demo`,
        );
      }
      return { result: person };
    },
  });
}

/** A demo person is the user of the same reference in the catalog. */
export const resolveDemoPerson: SignInResolver<DemoPerson> = (
  { result },
  context,
) => context.signInWithCatalogUser({ entityRef: result.ref });
