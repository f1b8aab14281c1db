import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  createPermission,
  type Permission,
} from '@backstage/plugin-permission-common';
import type { PolicyQueryUser } from '@backstage/plugin-permission-node';
import {
  taskCreatePermission,
  taskDeletePermission,
  taskReadPermission,
  taskUpdatePermission,
} from '@portolan/plugin-task-manager-common';
import { PortolanPermissionPolicy } from './PortolanPermissionPolicy';
import { readConfig } from './readConfig';

const configure = (portolan: {
  administrators?: string[];
  tasksVisibleTo?: string;
}) =>
  readConfig(mockServices.rootConfig({ data: { permission: { portolan } } }));

const person = (...groups: string[]): PolicyQueryUser => ({
  credentials: mockCredentials.user('user:default/ana'),
  info: {
    userEntityRef: 'user:default/ana',
    ownershipEntityRefs: ['user:default/ana', ...groups],
  },
});

const administrators = ['group:default/platform'];
const policy = PortolanPermissionPolicy.create(configure({ administrators }));

const privatePolicy = PortolanPermissionPolicy.create(
  configure({ administrators, tasksVisibleTo: 'concerned' }),
);

const decide = (permission: Permission, user?: PolicyQueryUser) =>
  policy.handle({ permission }, user);

const catalogDelete = createPermission({
  name: 'catalog.entity.delete',
  attributes: { action: 'delete' },
  resourceType: 'catalog-entity',
});
const catalogRead = createPermission({
  name: 'catalog.entity.read',
  attributes: { action: 'read' },
  resourceType: 'catalog-entity',
});
const everything: Permission[] = [
  taskCreatePermission,
  taskReadPermission,
  taskUpdatePermission,
  taskDeletePermission,
  catalogRead,
  catalogDelete,
];

describe('PortolanPermissionPolicy', () => {
  it.each(everything)('denies $name to nobody', async permission => {
    expect(await decide(permission)).toEqual({ result: AuthorizeResult.DENY });
  });

  it.each(everything)('allows administrators $name', async permission => {
    expect(await decide(permission, person('group:default/platform'))).toEqual({
      result: AuthorizeResult.ALLOW,
    });
  });

  it.each([taskReadPermission, taskCreatePermission, catalogRead])(
    'allows everyone who is signed in $name',
    async permission => {
      expect(await decide(permission, person())).toEqual({
        result: AuthorizeResult.ALLOW,
      });
    },
  );

  it.each([taskUpdatePermission, taskDeletePermission])(
    'allows $name to the creator, the assignee and the owners of the entity',
    async permission => {
      const claims = ['user:default/ana', 'group:default/payments'];
      expect(
        await decide(permission, person('group:default/payments')),
      ).toMatchObject({
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'task-manager',
        conditions: {
          anyOf: [
            { rule: 'IS_CREATOR', params: { claims: ['user:default/ana'] } },
            { rule: 'IS_ASSIGNEE', params: { claims } },
            { rule: 'IS_ENTITY_OWNER', params: { claims } },
          ],
        },
      });
    },
  );

  it('lets only those concerned read a task where the configuration says so', async () => {
    const read = (user: PolicyQueryUser) =>
      privatePolicy.handle({ permission: taskReadPermission }, user);
    expect(await read(person())).toEqual(
      await decide(taskUpdatePermission, person()),
    );
    expect(await read(person('group:default/platform'))).toEqual({
      result: AuthorizeResult.ALLOW,
    });
    expect(
      await privatePolicy.handle({ permission: catalogRead }, person()),
    ).toEqual({ result: AuthorizeResult.ALLOW });
  });

  it('leaves other changes to administrators', async () => {
    expect(await decide(catalogDelete, person())).toEqual({
      result: AuthorizeResult.DENY,
    });
  });

  it('has no administrators unless some are named', async () => {
    expect(configure({}).administrators.size).toBe(0);
  });

  it('names the key of what cannot be read', () => {
    expect(() =>
      configure({ administrators: ['group:default/a', 'platform'] }),
    ).toThrow(/permission\.portolan\.administrators\[1\].*'platform'/);
    expect(() => configure({ tasksVisibleTo: 'friends' })).toThrow(
      /permission\.portolan\.tasksVisibleTo .*'friends'/,
    );
  });
});
