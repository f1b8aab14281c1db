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

  it('names the key that is not valid', () => {
    const config = new ConfigReader({
      taskManager: { permissionCacheTtl: 'soon' },
    });
    expect(() => readConfig(config)).toThrow(/permissionCacheTtl/);
  });
});
