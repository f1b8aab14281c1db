import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readConfig } from './readConfig';

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig(new ConfigReader({}), 'ours')).toEqual({
      cursorSecret: undefined,
      nameTasksTo: 'everyone',
      permissionCacheTtlMs: 5000,
    });
  });

  it('takes durations as the rest of Backstage does', () => {
    for (const permissionCacheTtl of ['1m', { seconds: 60 }]) {
      const config = new ConfigReader({ taskManager: { permissionCacheTtl } });
      expect(readConfig(config, 'ours').permissionCacheTtlMs).toBe(60_000);
    }
  });

  it('names tasks to everyone, unless they may not have the right to read them', () => {
    const namesTo = (data: JsonObject) =>
      readConfig(new ConfigReader(data), 'ours').nameTasksTo;
    const named = (nameTasksTo: string, visibleTo = 'everyone') => ({
      taskManager: { visibleTo, notifications: { nameTasksTo } },
    });
    expect(namesTo({ taskManager: { visibleTo: 'involved' } })).toBe(
      'involved',
    );
    expect(namesTo(named('watchers', 'involved'))).toBe('watchers');
    expect(namesTo(named('involved'))).toBe('involved');
    expect(() => namesTo(named('concerned'))).toThrow(/be .* involved/);
    expect(() => namesTo(named('all'))).toThrow(
      /taskManager.notifications.nameTasksTo/,
    );
  });

  it("names tasks to those involved only where the portal's own policy decides who reads them", () => {
    const namesTo = (taskManager: JsonObject) =>
      readConfig(new ConfigReader({ taskManager }), 'own').nameTasksTo;
    expect(namesTo({})).toBe('involved');
    expect(namesTo({ visibleTo: 'everyone' })).toBe('involved');
    expect(namesTo({ notifications: { nameTasksTo: 'watchers' } })).toBe(
      'watchers',
    );
  });

  it('names the key that is not valid', () => {
    const config = new ConfigReader({
      taskManager: { permissionCacheTtl: 'soon' },
    });
    expect(() => readConfig(config, 'ours')).toThrow(/permissionCacheTtl/);
  });
});
