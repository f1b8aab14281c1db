import { identityApiRef, toastApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import type { TestAppOptions } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { Suspense } from 'react';
import type { ReactElement } from 'react';
import { fakeToasts } from './fakeToasts';
import type { FakeToasts } from './fakeToasts';

/**
 * A person of the catalog: `{ ref: 'user:default/ada', name: 'Ada Lovelace' }`.
 *
 * @public
 */
export type TestPerson = { ref: string; name: string };

/**
 * Where a test begins, where the page is mounted, and the plugin's own APIs.
 *
 * @public
 */
export type RenderPageOptions = Pick<
  TestAppOptions,
  'apis' | 'mountedRoutes' | 'mountPath'
> & {
  path: string;
  /** Whom the catalog knows; the first of them is signed in. */
  people: readonly [TestPerson, ...TestPerson[]];
  /** References of the groups of who is signed in. */
  groups?: readonly string[];
};

function toUser({ ref, name }: TestPerson) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: ref.split('/')[1] },
    spec: { profile: { displayName: name } },
  };
}

/**
 * Renders a part of a plugin's front end in an app with a catalog of people, of
 * whom one is signed in, and with toasts that a test can look at.
 *
 * @public
 */
export function renderPage(
  element: ReactElement,
  options: RenderPageOptions,
): Omit<FakeToasts, 'api'> {
  const { path, mountPath, mountedRoutes, apis = [], people } = options;
  const { api: toastApi, ...toasts } = fakeToasts();
  const [{ ref: me }] = people;
  const identity = mockApis.identity({
    userEntityRef: me,
    ownershipEntityRefs: [me, ...(options.groups ?? [])],
  });
  renderInTestApp(<Suspense fallback={null}>{element}</Suspense>, {
    mountPath,
    initialRouteEntries: [path],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      ...mountedRoutes,
    },
    apis: [
      [catalogApiRef, catalogApiMock({ entities: people.map(toUser) })],
      [identityApiRef, identity],
      [toastApiRef, toastApi],
      ...apis,
    ],
  });
  return toasts;
}
