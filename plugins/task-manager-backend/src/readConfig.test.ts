import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readConfig } from './readConfig';

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig(new ConfigReader({}))).toEqual({
      cursorSecret: undefined,
      nameTasksTo: 'watchers',
      permissionCacheTtlMs: 5000,
    });
  });

  it('takes durations as the rest of Backstage does', () => {
    for (const permissionCacheTtl of ['1m', { seconds: 60 }]) {
      const config = new ConfigReader({ taskManager: { permissionCacheTtl } });
      expect(readConfig(config).permissionCacheTtlMs).toBe(60_000);
    }
  });

  it('names tasks to those who watch them, unless they may have lost the right to read them', () => {
    const namesTo = (data: JsonObject) =>
      readConfig(new ConfigReader(data)).nameTasksTo;
    const policy = {
      permission: { portolan: { tasksVisibleTo: 'concerned' } },
    };
    const explicit = (nameTasksTo: string) => ({
      taskManager: { notifications: { nameTasksTo } },
    });
    expect(namesTo(policy)).toBe('concerned');
    expect(namesTo({ ...policy, ...explicit('watchers') })).toBe('watchers');
    expect(namesTo(explicit('concerned'))).toBe('concerned');
    expect(() => namesTo(explicit('all'))).toThrow(
      /taskManager.notifications.nameTasksTo/,
    );
  });

  it('names the key that is not valid', () => {
    const config = new ConfigReader({
      taskManager: { permissionCacheTtl: 'soon' },
    });
    expect(() => readConfig(config)).toThrow(/permissionCacheTtl/);
  });
});
