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
import { readAdministrators } from './readAdministrators';

const config = (administrators?: string[]) =>
  mockServices.rootConfig({
    data: { permission: { portolan: { administrators } } },
  });

const person = (...groups: string[]): PolicyQueryUser => ({
  credentials: mockCredentials.user('user:default/ana'),
  info: {
    userEntityRef: 'user:default/ana',
    ownershipEntityRefs: ['user:default/ana', ...groups],
  },
});

const policy = PortolanPermissionPolicy.create({
  administrators: readAdministrators(config(['group:default/platform'])),
});

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

  it('leaves other changes to administrators', async () => {
    expect(await decide(catalogDelete, person())).toEqual({
      result: AuthorizeResult.DENY,
    });
  });

  it('has no administrators unless some are named', async () => {
    expect(readAdministrators(config()).size).toBe(0);
  });

  it('names the key of a reference that is not complete', () => {
    expect(() =>
      readAdministrators(config(['group:default/a', 'platform'])),
    ).toThrow(/permission\.portolan\.administrators\[1\].*'platform'/);
  });
});
