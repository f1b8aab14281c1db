import { mockCredentials } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import type { ImportReport } from '@portolan/plugin-task-manager-common';
import express from 'express';
import request from 'supertest';
import { databaseErrors } from '../router/databaseErrors';
import type { TaskStore } from '../store/TaskStore';
import type { TaskAccess } from './access';
import { ImportService } from './ImportService';

const credentials = mockCredentials.user();

function start(requireCreate: () => Promise<void>) {
  return ImportService.create({
    store: {} as TaskStore,
    access: {
      requireCreate,
      actorRef: () => 'user:default/ana',
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
    const finished = new Promise<void>(resolve => {
      finish = resolve;
    });
    const run = () =>
      imports.run(credentials, {
        dryRun: true,
        receive: async () => {
          await finished;
          return { rows: 0 } as ImportReport;
        },
      });
    const four = [run(), run(), run(), run()];

    const app = express();
    app.post('/', (_request, _response, next) => {
      run().catch(next);
    });
    app.use(databaseErrors);
    const fifth = await request(app).post('/');
    expect(fifth.headers['retry-after']).toBe('1');
    await expect(run()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });

    finish();
    await Promise.all(four);
    await expect(run()).resolves.toEqual({ rows: 0 });
  });
});
