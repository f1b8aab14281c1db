import { ConfigReader } from '@backstage/config';
import { readConfig } from './readConfig';

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig(new ConfigReader({}))).toEqual({
      cursorSecret: undefined,
      permissionCacheTtlMs: 5000,
    });
  });

  it('takes durations as the rest of Backstage does', () => {
    for (const permissionCacheTtl of ['1m', { seconds: 60 }]) {
      const config = new ConfigReader({ taskManager: { permissionCacheTtl } });
      expect(readConfig(config).permissionCacheTtlMs).toBe(60_000);
    }
  });

  it('names the key that is not valid', () => {
    const config = new ConfigReader({
      taskManager: { permissionCacheTtl: 'soon' },
    });
    expect(() => readConfig(config)).toThrow(/permissionCacheTtl/);
  });
});
