import { createMockDirectory } from '@backstage/backend-test-utils';
import { FingerprintPreparer } from './FingerprintPreparer';

const input = createMockDirectory();
const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'portolan' },
};
const FILES = { 'mkdocs.yml': 'site_name: Handbook', 'docs/index.md': '# One' };

function createPreparer(etag = '') {
  return FingerprintPreparer.create({
    preparer: {
      prepare: async () => ({ preparedDir: input.path, etag }),
      shouldCleanPreparedDirectory: () => false,
    },
  });
}

describe('FingerprintPreparer', () => {
  beforeEach(() => input.setContent(FILES));

  it('tells that the sources are those of the site', async () => {
    const { etag, preparedDir } = await createPreparer().prepare(entity);
    expect(preparedDir).toBe(input.path);
    await expect(createPreparer().prepare(entity, { etag })).rejects.toThrow(
      expect.objectContaining({ name: 'NotModifiedError' }),
    );
  });

  it.each<[string, Record<string, string>]>([
    ['a page is written', { 'docs/index.md': '# Two' }],
    ['a page is added', { 'docs/b.md': '' }],
    ['mkdocs.yml is written', { 'mkdocs.yml': 'site_name: Guide' }],
  ])('gives a new etag when %s', async (_what, change) => {
    const { etag } = await createPreparer().prepare(entity);
    input.setContent({ ...FILES, ...change });
    const changed = await createPreparer().prepare(entity, { etag });
    expect(changed.etag).toMatch(/^[0-9a-f]{64}$/);
    expect(changed.etag).not.toBe(etag);
  });

  it('gives a new etag when the site is called otherwise', async () => {
    input.setContent({ 'docs/index.md': '# One' });
    const { etag } = await createPreparer().prepare(entity);
    const renamed = { ...entity, metadata: { name: 'other' } };
    const other = await createPreparer().prepare(renamed, { etag });
    expect(other.etag).not.toBe(etag);
  });

  it('keeps the etag of a remote repository', async () => {
    const prepared = await createPreparer('abc').prepare(entity);
    expect(prepared.etag).toBe('abc');
  });
});
