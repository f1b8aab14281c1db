import { RootLifecycleService } from '@backstage/backend-plugin-api';
import { DatabaseAwareHealth } from './DatabaseAwareHealth';

function createHealth() {
  const hooks: Record<string, () => void> = {};
  const lifecycle = {
    addStartupHook: (hook: () => void) => {
      hooks.start = hook;
    },
    addBeforeShutdownHook: (hook: () => void) => {
      hooks.stop = hook;
    },
    addShutdownHook: () => {},
  } as RootLifecycleService;
  const monitor = { check: jest.fn(async () => {}) };
  return {
    health: DatabaseAwareHealth.create({ lifecycle, monitor }),
    hooks,
    monitor,
  };
}

describe('DatabaseAwareHealth', () => {
  it('is ready between start and stop', async () => {
    const { health, hooks } = createHealth();
    expect((await health.getReadiness()).status).toBe(503);
    hooks.start();
    expect((await health.getReadiness()).status).toBe(200);
    hooks.stop();
    expect((await health.getReadiness()).status).toBe(503);
  });

  it('is not ready without its database, lives on, and recovers', async () => {
    const { health, hooks, monitor } = createHealth();
    hooks.start();
    monitor.check.mockRejectedValueOnce(new Error('password is hunter2'));
    const down = await health.getReadiness();
    expect(down.status).toBe(503);
    expect(JSON.stringify(down.payload)).not.toContain('hunter2');
    expect((await health.getLiveness()).status).toBe(200);
    expect((await health.getReadiness()).status).toBe(200);
  });
});
