import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { NOTHING } from '../access';
import { createTestDatabases, TEST_DATABASES } from '../testUtils';
import { serveResource } from '.';

const ACCOUNT = '01930000-0000-7000-8000-00000000000a';
const read = createPermission({
  name: 'account.read',
  attributes: {},
  resourceType: 'account',
});
const close = createPermission({ name: 'ledger.close', attributes: {} });
const resourceRef = createPermissionResourceRef<
  { id: string; owner: string },
  { owner: string }
>().with({ pluginId: 'ledger', resourceType: 'account' });
const isMine = createPermissionRule({
  name: 'IS_MINE',
  description: 'Allow accounts of ana',
  resourceRef,
  apply: ({ owner }) => owner === 'ana',
  toQuery: () => ({ owner: 'ana' }),
});

describe.each(TEST_DATABASES)('serveResource on %s', databaseId => {
  const databases = createTestDatabases(async () => {});

  async function start() {
    const database = await databases.empty(databaseId);
    await database.schema.createTable('secrets', table => {
      table.text('name').primary();
      table.text('value').notNullable();
    });
    const permissions = mockServices.permissions.mock();
    const registry = mockServices.permissionsRegistry.mock();
    registry.getPermissionRuleset.mockReturnValue({
      getRuleByName: () => isMine,
    });
    const getMany = jest.fn(async () => [{ id: ACCOUNT, owner: 'ana' }]);
    const lifecycle = mockServices.lifecycle.mock();
    const publish = jest.fn(async () => {});
    const options = {
      permissions,
      permissionsRegistry: registry,
      lifecycle,
      logger: mockServices.logger.mock(),
      signals: { publish },
      database,
      resourceRef,
      resourcePermissions: [read],
      basicPermissions: [close],
      rules: [isMine],
      getMany,
      channel: 'ledger:accounts',
      secretsTable: 'secrets',
    };
    const served = await serveResource(options);
    return { ...options, registry, publish, served };
  }

  it('makes the resource and its permissions known', async () => {
    const { registry, getMany } = await start();
    expect(registry.addPermissions).toHaveBeenCalledWith([close]);
    const [added] = registry.addResourceType.mock.calls[0];
    expect(added).toMatchObject({ permissions: [read], rules: [isMine] });
    expect(
      await added.getResources?.([
        'no-id',
        ACCOUNT.toUpperCase(),
        '01930000-0000-7000-8000-00000000000b',
      ]),
    ).toEqual([undefined, { id: ACCOUNT, owner: 'ana' }, undefined]);
    expect(getMany).toHaveBeenCalledWith([
      ACCOUNT.toUpperCase(),
      '01930000-0000-7000-8000-00000000000b',
    ]);
  });

  it('decides as the rules compile', async () => {
    const { permissions, served } = await start();
    permissions.authorizeConditional
      .mockResolvedValueOnce([
        {
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'ledger',
          resourceType: 'account',
          conditions: { rule: 'IS_MINE', resourceType: 'account', params: {} },
        },
      ])
      .mockResolvedValueOnce([{ result: AuthorizeResult.DENY }]);
    const ana = await served.decisions.conditionsOf(mockCredentials.user());
    expect(ana(read)).toEqual({ owner: 'ana' });
    const other = mockCredentials.user('user:default/ben');
    expect((await served.decisions.conditionsOf(other))(read)).toBe(NOTHING);
  });

  it('signs cursors that another replica takes, and those of a set secret', async () => {
    const { served, ...options } = await start();
    const cursor = served.cursors.encode({ at: 7 });
    const replica = await serveResource(options);
    expect(replica.cursors.decode(cursor)).toEqual({ at: 7 });
    const other = await serveResource({ ...options, cursorSecret: 'secret' });
    expect(() => other.cursors.decode(cursor)).toThrow(/^cursor /);
  });

  it('tells what waits to be told before it stops', async () => {
    const { served, lifecycle, publish } = await start();
    served.changes.changed([{ id: ACCOUNT }]);
    const [stop] = lifecycle.addShutdownHook.mock.calls[0];
    await stop();
    expect(publish).toHaveBeenCalledWith(
      expect.objectContaining({ message: { ids: [ACCOUNT] } }),
    );
  });
});
