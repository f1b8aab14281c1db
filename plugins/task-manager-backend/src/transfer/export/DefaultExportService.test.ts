import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { TaskStore } from '../../tasks';
import { actorRef } from '@portolan/backend-kit';
import { DefaultExportService } from './DefaultExportService';
import type { TaskAccess } from '../../access';

describe('DefaultExportService', () => {
  it('runs two exports of a caller and eight in all, and tells others to try again', async () => {
    const exports = DefaultExportService.create({
      store: { async *streamAll() {} } as Pick<TaskStore, 'streamAll'>,
      access: {
        scope: async (_permission: unknown, caller: BackstageCredentials) => ({
          actorRef: actorRef(caller),
        }),
      } as unknown as TaskAccess,
    });
    let finish = () => {};
    const read = new Promise<void>(resolve => {
      finish = resolve;
    });
    const run = (name: string) =>
      exports.run(
        { filter: {}, send: () => read },
        mockCredentials.user(`user:default/${name}`),
      );
    const eight = ['ana', 'bo', 'cy', 'di'].flatMap(name => [
      run(name),
      run(name),
    ]);
    await new Promise(setImmediate);
    await expect(run('ana')).rejects.toMatchObject({ name: 'ConflictError' });
    await expect(run('eve')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
    finish();
    await Promise.all(eight);
    await expect(run('eve')).resolves.toBeUndefined();
  });
});
