import { symlinkSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { readTextBeside } from './readTextBeside';

const directory = createMockDirectory({
  content: {
    'secret.txt': 'secret',
    repo: {
      'catalog-info.yaml': '',
      api: { 'openapi.yaml': 'openapi: 3.1.0' },
    },
  },
});

function readText(value: string, baseUrl?: string) {
  return readTextBeside({
    key: 'text',
    value,
    baseUrl: baseUrl ?? directory.resolve('repo/catalog-info.yaml'),
    read: async url => Buffer.from(`read ${url}`),
    resolveUrl: (url, base) => new URL(url, base).toString(),
    emit: () => {},
  });
}

describe('readTextBeside', () => {
  it('reads a file beside the catalog file', async () => {
    expect(await readText('./api/openapi.yaml')).toBe('openapi: 3.1.0');
  });

  it.each(['../secret.txt', '/etc/passwd', './link', './api/../../secret.txt'])(
    'refuses %s',
    async path => {
      const link = directory.resolve('repo/link');
      try {
        symlinkSync('../secret.txt', link);
      } catch {
        // made by an earlier case
      }
      await expect(readText(path)).rejects.toThrow(/outside the folder/);
    },
  );

  it('names a file that is not there', async () => {
    await expect(readText('./gone.yaml')).rejects.toThrow(/'.\/gone.yaml'/);
  });

  it('reads URLs as Backstage does', async () => {
    expect(
      await readText('api.yaml', 'https://example.com/r/catalog-info.yaml'),
    ).toBe('read https://example.com/r/api.yaml');
  });
});
