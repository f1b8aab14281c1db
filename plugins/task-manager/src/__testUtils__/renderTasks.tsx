import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { identityApiRef, toastApiRef } from '@backstage/frontend-plugin-api';
import type { ToastApiMessage } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { fireEvent, render, within } from '@testing-library/react';
import { Suspense } from 'react';
import type { ReactElement } from 'react';
import { DefaultTaskManagerClient, taskManagerApiRef } from '../api';
import { rootRouteRef } from '../routes';
import type { FakeTaskServer } from './FakeTaskServer';
import { ADA, GRACE, TEAM } from './tasks';

function user(ref: string, displayName: string) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: ref.split('/')[1] },
    spec: { profile: { displayName } },
  };
}

/** Where a test begins, and what the reader may do. */
export type RenderTasksOptions = { path?: string; mayChange?: boolean };

/** Renders a part of the front end in an app whose back end is the fake one. */
export function renderTasks(
  element: ReactElement,
  server: FakeTaskServer,
  options: RenderTasksOptions = {},
) {
  const { path = '/tasks', mayChange = true } = options;
  const toasts: ToastApiMessage[] = [];
  const toastApi = {
    post: (toast: ToastApiMessage) => {
      toasts.push(toast);
      return { close: () => {} };
    },
  };
  const client = DefaultTaskManagerClient.create({
    fetchApi: { fetch: server.fetch },
  });
  renderInTestApp(<Suspense fallback={null}>{element}</Suspense>, {
    mountPath: '/tasks/*',
    initialRouteEntries: [path],
    mountedRoutes: {
      '/tasks': rootRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
    apis: [
      [taskManagerApiRef, client],
      [
        catalogApiRef,
        catalogApiMock({
          entities: [user(ADA, 'Ada Lovelace'), user(GRACE, 'Grace Hopper')],
        }),
      ],
      [
        identityApiRef,
        mockApis.identity({
          userEntityRef: ADA,
          ownershipEntityRefs: [ADA, TEAM],
        }),
      ],
      [
        permissionApiRef,
        mockApis.permission({
          authorize: mayChange ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
        }),
      ],
      [toastApiRef, toastApi],
    ],
  });
  return {
    toasts,
    /** Presses the button of the newest message. */
    pressToast: () => {
      const { description } = toasts[toasts.length - 1];
      const { container } = render(<>{description}</>);
      fireEvent.click(within(container).getByRole('button'));
    },
  };
}
