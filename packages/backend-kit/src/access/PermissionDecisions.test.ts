import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  createPermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { NOTHING } from './condition';
import { PermissionDecisions } from './PermissionDecisions';

const resource = (name: string) =>
  createPermission({ name, attributes: {}, resourceType: 'account' });
const read = resource('account.read');
const update = resource('account.update');
const other = resource('account.other');
const create = createPermission({ name: 'account.create', attributes: {} });

function start(ttl = 5_000) {
  const permissions = mockServices.permissions.mock();
  const answers: Record<string, PolicyDecision> = {
    [read.name]: {
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'ledger',
      resourceType: 'account',
      conditions: { resourceType: 'account', rule: 'IS_OWN', params: {} },
    },
    [update.name]: { result: AuthorizeResult.DENY },
  };
  permissions.authorizeConditional.mockImplementation(async queries =>
    queries.map(({ permission }) => answers[permission.name]),
  );
  permissions.authorize.mockImplementation(async queries =>
    queries.map(() => ({ result: AuthorizeResult.ALLOW })),
  );
  const decisions = PermissionDecisions.create<string>({
    permissions,
    resourcePermissions: [read, update],
    toCondition: () => 'own',
    cacheTtlMs: ttl,
  });
  return { decisions, permissions };
}

describe('PermissionDecisions', () => {
  const ana = mockCredentials.user('user:default/ana');

  it('tell for which resources one has each permission, asked together and once', async () => {
    const { decisions, permissions } = start();
    for (let time = 0; time < 2; time++) {
      const conditionOf = await decisions.conditionsOf(ana);
      expect(conditionOf(read)).toBe('own');
      expect(conditionOf(update)).toBe(NOTHING);
      expect(conditionOf(other)).toBe(NOTHING);
    }
    expect(permissions.authorizeConditional).toHaveBeenCalledTimes(1);
  });

  it('are asked for each user by itself, and each time where nothing is to be remembered', async () => {
    const { decisions, permissions } = start();
    await decisions.conditionsOf(ana);
    await decisions.conditionsOf(mockCredentials.user('user:default/ben'));
    expect(permissions.authorizeConditional).toHaveBeenCalledTimes(2);
    const forgetful = start(0);
    await forgetful.decisions.conditionsOf(ana);
    await forgetful.decisions.conditionsOf(ana);
    expect(forgetful.permissions.authorizeConditional).toHaveBeenCalledTimes(2);
  });

  it('remember what is about no resource, unless it is to be asked anew', async () => {
    const { decisions, permissions } = start();
    expect(await decisions.isAllowed(create, ana)).toBe(true);
    expect(await decisions.isAllowed(create, ana)).toBe(true);
    expect(permissions.authorize).toHaveBeenCalledTimes(1);
    expect(await decisions.isAllowedNow(create, ana)).toBe(true);
    expect(permissions.authorize).toHaveBeenCalledTimes(2);
  });

  it('remember no failure', async () => {
    const { decisions, permissions } = start();
    permissions.authorizeConditional.mockRejectedValueOnce(new Error('away'));
    await expect(decisions.conditionsOf(ana)).rejects.toThrow('away');
    expect((await decisions.conditionsOf(ana))(update)).toBe(NOTHING);
  });
});
