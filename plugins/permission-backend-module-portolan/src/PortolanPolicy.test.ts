import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  createPermission,
  type Permission,
} from '@backstage/plugin-permission-common';
import type { PolicyQueryUser } from '@backstage/plugin-permission-node';
import { PortolanPolicy } from './PortolanPolicy';
import { readAdministrators } from './readAdministrators';

const ALLOW = { result: AuthorizeResult.ALLOW } as const;
const DENY = { result: AuthorizeResult.DENY } as const;

const configure = (administrators?: string[]) =>
  readAdministrators(
    mockServices.rootConfig({
      data: { permission: { portolan: { administrators } } },
    }),
  );

const person = (...groups: string[]): PolicyQueryUser => ({
  credentials: mockCredentials.user('user:default/ana'),
  info: {
    userEntityRef: 'user:default/ana',
    ownershipEntityRefs: ['user:default/ana', ...groups],
  },
});

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
const orderCreate = createPermission({
  name: 'order.create',
  attributes: { action: 'create' },
});
const orderRead = createPermission({
  name: 'order.read',
  attributes: { action: 'read' },
});
const unknown = createPermission({ name: 'unknown', attributes: {} });
const everything = [
  catalogRead,
  catalogDelete,
  orderCreate,
  orderRead,
  unknown,
];

describe('PortolanPolicy', () => {
  const policy = PortolanPolicy.create();
  const forOrders = jest.fn(() => ALLOW);
  policy.setAdministrators(configure(['group:default/platform']));
  policy.addDecision(orderCreate, forOrders);
  policy.addDecision(orderRead, async () => DENY);

  const decide = (permission: Permission, user?: PolicyQueryUser) =>
    policy.handle({ permission }, user);

  it.each(everything)('denies $name to nobody', async permission => {
    expect(await decide(permission)).toEqual(DENY);
  });

  it.each(everything)('allows administrators $name', async permission => {
    const administrator = person('group:default/platform');
    expect(await decide(permission, administrator)).toEqual(ALLOW);
  });

  it('lets plugins decide of what is theirs', async () => {
    expect(await decide(orderCreate, person())).toEqual(ALLOW);
    expect(forOrders).toHaveBeenLastCalledWith(person().info);
    expect(await decide(orderRead, person())).toEqual(DENY);
  });

  it.each<[Permission, object]>([
    [catalogRead, ALLOW],
    [catalogDelete, DENY],
    [unknown, DENY],
  ])(
    'allows to read what no plugin decides, and nothing else: %j',
    async (permission, decision) => {
      expect(await decide(permission, person())).toEqual(decision);
    },
  );

  it('takes one decision for a permission', () => {
    expect(() => policy.addDecision(orderRead, () => ALLOW)).toThrow(
      "The permission 'order.read' is decided twice",
    );
  });

  it('has no administrators unless some are named', async () => {
    expect(configure().size).toBe(0);
    expect(
      await PortolanPolicy.create().handle(
        { permission: unknown },
        person('group:default/platform'),
      ),
    ).toEqual(DENY);
  });

  it('names the key of what cannot be read', () => {
    expect(() => configure(['group:default/a', 'platform'])).toThrow(
      /permission\.portolan\.administrators\[1\].*'platform'/,
    );
  });
});
