import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { mockApis } from '@backstage/frontend-test-utils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import type { SignalApi } from '@backstage/plugin-signals-react';
import { renderPage } from '@portolan/frontend-kit/testUtils';
import type { ReactElement } from 'react';
import { DefaultTaskManagerClient, taskManagerApiRef } from '../api';
import { rootRouteRef } from '../routes';
import type { FakeTaskServer } from './FakeTaskServer';
import { ADA, GRACE, TEAM } from './tasks';

/** Where a test begins, what the user may do, and what tells of changes. */
export type RenderTasksOptions = {
  path?: string;
  mayChange?: boolean;
  signalApi?: SignalApi;
};

/** Renders a part of the front end in an app whose back end is the fake one. */
export function renderTasks(
  element: ReactElement,
  { fetch }: FakeTaskServer,
  options: RenderTasksOptions = {},
) {
  const { path = '/tasks', mayChange = true, signalApi } = options;
  const client = DefaultTaskManagerClient.create({ fetchApi: { fetch } });
  const permission = mockApis.permission({
    authorize: mayChange ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
  });
  return renderPage(element, {
    path,
    people: [
      { ref: ADA, name: 'Ada Lovelace' },
      { ref: GRACE, name: 'Grace Hopper' },
    ],
    groups: [TEAM],
    mountPath: '/tasks/*',
    mountedRoutes: { '/tasks': rootRouteRef },
    apis: [
      [taskManagerApiRef, client],
      [permissionApiRef, permission],
      ...(signalApi ? [[signalApiRef, signalApi]] : []),
    ],
  });
}
