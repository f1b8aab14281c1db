import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import permissionPlugin from '@backstage/plugin-permission-backend';
import {
  AuthorizeResult,
  createPermission,
  type Permission,
} from '@backstage/plugin-permission-common';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import {
  policyDecisionsExtensionPoint,
  type PolicyDecide,
} from '@portolan/backend-kit';
import request from 'supertest';
import portolanPolicy from '.';

const ALLOW = { result: AuthorizeResult.ALLOW } as const;
const DENY = { result: AuthorizeResult.DENY } as const;

const permissionTo = (name: string, action?: 'read' | 'create') =>
  createPermission({ name, attributes: { action } });

const orderCreate = permissionTo('order.create', 'create');
const invoiceRead = permissionTo('invoice.read', 'read');

/** A module that a plugin brings along. */
function decisionsOf(
  moduleId: string,
  permission: Permission,
  decide: PolicyDecide,
) {
  return createBackendModule({
    pluginId: 'permission',
    moduleId,
    register(env) {
      env.registerInit({
        deps: { policy: policyDecisionsExtensionPoint },
        async init({ policy }) {
          policy.addDecision(permission, decide);
        },
      });
    },
  });
}

const otherPolicy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'other-policy',
  register(env) {
    env.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        policy.setPolicy({ handle: async () => ALLOW });
      },
    });
  },
});

function start(...modules: ReturnType<typeof createBackendModule>[]) {
  return startTestBackend({
    features: [
      permissionPlugin,
      ...modules,
      mockServices.rootConfig.factory({
        data: {
          permission: {
            enabled: true,
            portolan: { administrators: ['user:default/admin'] },
          },
        },
      }),
    ],
  });
}

describe('the policy module', () => {
  it('lets the decisions of two plugins live side by side', async () => {
    const { server } = await start(
      decisionsOf('orders', orderCreate, () => ALLOW),
      portolanPolicy,
      decisionsOf('invoices', invoiceRead, () => DENY),
    );
    const resultsFor = async (user: string) => {
      const permissions = [
        orderCreate,
        invoiceRead,
        permissionTo('unknown.read', 'read'),
        permissionTo('unknown.create', 'create'),
        permissionTo('unknown'),
      ];
      const { body } = await request(server)
        .post('/api/permission/authorize')
        .set('Authorization', mockCredentials.user.header(user))
        .send({
          items: permissions.map((permission, n) => ({
            id: String(n),
            permission,
          })),
        })
        .expect(200);
      return body.items.map(({ result }: { result: string }) => result);
    };
    expect(await resultsFor('user:default/ana')).toEqual([
      'ALLOW',
      'DENY',
      'ALLOW',
      'DENY',
      'DENY',
    ]);
    expect(await resultsFor('user:default/admin')).toEqual(
      Array(5).fill('ALLOW'),
    );
  });

  it('refuses to start with two decisions for one permission', async () => {
    await expect(
      start(
        decisionsOf('orders', orderCreate, () => ALLOW),
        decisionsOf('shop', orderCreate, () => ALLOW),
        portolanPolicy,
      ),
    ).rejects.toThrow(/'order.create' is decided twice/);
  });

  it('explains that a portal has one policy', async () => {
    await expect(start(otherPolicy, portolanPolicy)).rejects.toThrow(
      /one permission policy.*policyDecisionsExtensionPoint/,
    );
  });
});
