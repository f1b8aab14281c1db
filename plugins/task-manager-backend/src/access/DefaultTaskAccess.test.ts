import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { NOTHING, PermissionDecisions } from '@portolan/backend-kit';
import {
  taskReadPermission,
  taskUpdatePermission,
} from '@portolan/plugin-task-manager-common';
import type { TaskCondition } from './TaskCondition';
import { taskPermissions } from './taskPermissions';
import { DefaultTaskAccess } from './DefaultTaskAccess';

const ANA = mockCredentials.user('user:default/Ana');
const MINE: TaskCondition = { field: 'creator', values: ['user:default/ana'] };

/**
 * Somebody who may do what the permission framework says to reading, and
 * nothing to updating and deleting.
 */
function start(read: PolicyDecision, cacheTtlMs = 5_000) {
  const permissions = mockServices.permissions.mock();
  permissions.authorize.mockImplementation(async queries =>
    queries.map(() => ({ result: AuthorizeResult.ALLOW })),
  );
  permissions.authorizeConditional.mockImplementation(async queries =>
    queries.map(({ permission }) =>
      permission.name === taskReadPermission.name
        ? read
        : { result: AuthorizeResult.DENY },
    ),
  );
  const access = DefaultTaskAccess.create({
    store: { inspect: async () => [] },
    teams: { of: async () => ['group:default/payments'] },
    decisions: PermissionDecisions.create({
      ...taskPermissions,
      permissions,
      toCondition: () => MINE,
      cacheTtlMs,
    }),
  });
  return { access, permissions };
}

describe('DefaultTaskAccess', () => {
  it('asks once for what may be seen and what may be done, also for those whom it does not remember', async () => {
    const { access, permissions } = start({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'task-manager',
      resourceType: 'task',
      conditions: { rule: 'IS_CREATOR', resourceType: 'task' },
    });
    const scope = await access.scope(taskUpdatePermission, ANA);
    expect(scope).toMatchObject({
      actorRef: 'user:default/ana',
      visible: MINE,
      permitted: NOTHING,
    });
    expect(await scope.teams()).toEqual(['group:default/payments']);
    await access.scope(taskReadPermission, ANA);
    expect(permissions.authorizeConditional).toHaveBeenCalledTimes(1);
    await access.scope(taskUpdatePermission, mockCredentials.service());
    expect(permissions.authorizeConditional).toHaveBeenCalledTimes(2);
  });

  it('gives no scope to those who may read nothing, but tells what else they may do', async () => {
    const { access } = start({ result: AuthorizeResult.DENY });
    await expect(access.scope(taskUpdatePermission, ANA)).rejects.toThrow(
      NotAllowedError,
    );
    expect(await access.condition(taskUpdatePermission, ANA)).toBe(NOTHING);
  });

  it('remembers who may create, and asks anew who is an administrator', async () => {
    const { access, permissions } = start({ result: AuthorizeResult.ALLOW });
    await access.requireCreate(ANA);
    await access.requireCreate(ANA);
    expect(permissions.authorize).toHaveBeenCalledTimes(1);
    expect(await access.isAdministrator(ANA)).toBe(true);
    permissions.authorize.mockResolvedValue([{ result: AuthorizeResult.DENY }]);
    expect(await access.isAdministrator(ANA)).toBe(false);
  });
});
