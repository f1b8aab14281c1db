import { mockCredentials } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import express from 'express';
import request from 'supertest';
import { databaseErrors } from '../router/databaseErrors';
import type { TaskStore } from '../store/TaskStore';
import type { RowSource } from '../transfer/ImportRow';
import { actorRef, type TaskAccess } from './access';
import { ImportService } from './ImportService';

const credentials = mockCredentials.user();

const NO_ROWS: RowSource = {
  dialect: 'other',
  columns: [],
  rows: (async function* none() {})(),
};

function start(requireCreate: () => Promise<void>) {
  return ImportService.create({
    store: {} as TaskStore,
    access: {
      requireCreate,
      actorRef,
    } as unknown as TaskAccess,
    events: { changed: () => {} },
  });
}

describe('ImportService', () => {
  it('receives no file of a caller who may not create tasks', async () => {
    const receive = jest.fn();
    const imports = start(async () => {
      throw new NotAllowedError('no');
    });
    await expect(
      imports.run(credentials, { dryRun: true, receive }),
    ).rejects.toThrow(NotAllowedError);
    expect(receive).not.toHaveBeenCalled();
  });

  it('runs four imports at once, and tells the fifth to try again', async () => {
    const imports = start(async () => {});
    let finish = () => {};
    const source = new Promise<RowSource>(resolve => {
      finish = () => resolve(NO_ROWS);
    });
    const run = (caller: string) =>
      imports.run(mockCredentials.user(caller), {
        dryRun: true,
        receive: use => use(() => source),
      });
    const four = ['ana', 'ana', 'bo', 'bo'].map(name =>
      run(`user:default/${name}`),
    );

    const app = express();
    app.post('/', (_request, _response, next) => {
      run('user:default/cy').catch(next);
    });
    app.use(databaseErrors);
    const fifth = await request(app).post('/');
    expect(fifth.headers['retry-after']).toBe('1');
    await expect(run('user:default/cy')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });

    finish();
    await Promise.all(four);
    await expect(run('user:default/cy')).resolves.toMatchObject({ rows: 0 });
  });

  it('keeps nobody waiting for those who send slowly, and takes two files of each', async () => {
    const imports = start(async () => {});
    const slow = (caller: string) =>
      imports.run(mockCredentials.user(caller), {
        dryRun: true,
        receive: () => new Promise(() => {}),
      });
    for (const name of ['a', 'b', 'c']) {
      void slow(`user:default/${name}`);
      void slow(`user:default/${name}`);
    }
    await expect(slow('user:default/a')).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('importing 2 files'),
    });
    await expect(
      imports.run(mockCredentials.user('user:default/d'), {
        dryRun: true,
        receive: use => use(async () => NO_ROWS),
      }),
    ).resolves.toMatchObject({ rows: 0 });
  });
});
