import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { declaredMetrics } from '@portolan/backend-kit';
import { AdministratorsCheck } from './AdministratorsCheck';

const HARBOUR = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'harbour', namespace: 'crew' },
  spec: { type: 'team', children: [] },
};

function start(...administrators: string[]) {
  const logger = mockServices.logger.mock();
  const catalog = catalogServiceMock.mock();
  const check = AdministratorsCheck.create({
    administrators: new Set(administrators),
    catalog,
    auth: mockServices.auth(),
    logger,
  });
  return { check, logger, catalog };
}

const missing = async () =>
  /administrators_missing (\d+)/.exec(await declaredMetrics.metrics())?.[1];

describe('AdministratorsCheck', () => {
  it('warns once of each administrator that the catalog does not have', async () => {
    const { check, logger, catalog } = start(
      'group:crew/harbour',
      'group:crew/bridge',
    );
    catalog.getEntitiesByRefs.mockResolvedValue({
      items: [HARBOUR, undefined],
    });
    await check.run();
    await check.run();
    expect(logger.warn.mock.calls).toEqual([
      [expect.stringContaining("'group:crew/bridge'")],
    ]);
    expect(await missing()).toBe('1');
    catalog.getEntitiesByRefs.mockResolvedValue({ items: [HARBOUR, HARBOUR] });
    await check.run();
    expect(await missing()).toBe('0');
    catalog.getEntitiesByRefs.mockResolvedValue({
      items: [undefined, HARBOUR],
    });
    await check.run();
    expect(logger.warn).toHaveBeenLastCalledWith(
      expect.stringContaining("'group:crew/harbour'"),
    );
  });

  it('says so when the catalog can not be asked, and goes on', async () => {
    const { check, logger, catalog } = start('group:crew/harbour');
    catalog.getEntitiesByRefs.mockRejectedValue(new Error('away'));
    await check.run();
    expect(logger.warn).toHaveBeenCalledWith(expect.stringContaining('away'));
  });
});
