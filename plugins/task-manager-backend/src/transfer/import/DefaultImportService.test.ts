import { mockCredentials } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import express, { type ErrorRequestHandler } from 'express';
import { Readable } from 'node:stream';
import request from 'supertest';
import { retryLater } from '@portolan/backend-kit';
import type { TaskStore } from '../../tasks';
import { openCsv } from '../csv/csvRows';
import type { RowSource } from './ImportRow';
import { DefaultImportService } from './DefaultImportService';
import type { TaskAccess } from '../../access';

const credentials = mockCredentials.user();

const NO_ROWS: RowSource = {
  dialect: 'other',
  columns: [],
  errors: [],
  rows: (async function* none() {})(),
};

const dryRun = { dryRun: true, badRows: 'refuse', known: 'create' } as const;

/** What these imports have no need of. */
const unused = {
  bulk: { run: jest.fn() },
  catalog: catalogServiceMock(),
};

function start(requireCreate: () => Promise<void>) {
  return DefaultImportService.create({
    store: {} as TaskStore,
    ...unused,
    access: { requireCreate } as unknown as TaskAccess,
    events: { changed: () => {} },
  });
}

describe('DefaultImportService', () => {
  it('receives no file of a caller who may not create tasks', async () => {
    const receive = jest.fn();
    const imports = start(async () => {
      throw new NotAllowedError('no');
    });
    await expect(
      imports.run({ ...dryRun, receive }, credentials),
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
      imports.run(
        { ...dryRun, receive: use => use(() => source) },
        mockCredentials.user(caller),
      );
    const four = ['ana', 'ana', 'bo', 'bo'].map(name =>
      run(`user:default/${name}`),
    );

    const app = express();
    app.post('/', (_request, _response, next) => {
      run('user:default/cy').catch(next);
    });
    const errors: ErrorRequestHandler = (error, _, response, next) =>
      next(retryLater(error, response));
    app.use(errors);
    const fifth = await request(app).post('/');
    expect(fifth.headers['retry-after']).toBe('1');
    await expect(run('user:default/cy')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });

    finish();
    await Promise.all(four);
    await expect(run('user:default/cy')).resolves.toMatchObject({ rows: 0 });
  });

  it('tells what the words of another tool become, and how many rows have each', async () => {
    const csv = [
      'Summary,Issue key,Status,Priority',
      'One,PAY-1,To Do,Highest',
      'Two,PAY-2,to do,medium',
      'Three,PAY-3,Done,Highest',
      `Four,${'9'.repeat(501)},pending,low`,
      'Five,PAY\0,pending,low',
    ];
    const report = await start(async () => {}).run(
      {
        ...dryRun,
        receive: use =>
          use(() => openCsv(() => Readable.from([csv.join('\n')]))),
      },
      credentials,
    );
    expect(report).toMatchObject({
      dialect: 'jira',
      rows: 5,
      valueMappings: [
        { field: 'status', value: 'To Do', becomes: 'pending', rows: 2 },
        { field: 'priority', value: 'Highest', becomes: 'critical', rows: 2 },
        { field: 'status', value: 'Done', becomes: 'completed', rows: 1 },
      ],
      errors: [
        {
          line: 5,
          column: 'Issue key',
          message: 'a reference has at most 500 characters',
        },
        {
          line: 6,
          column: 'Issue key',
          message: expect.stringMatching(/^description must not contain/),
        },
      ],
    });
  });

  it('keeps nobody waiting for those who send slowly, and takes two files of each', async () => {
    const imports = start(async () => {});
    const slow = (caller: string) =>
      imports.run(
        { ...dryRun, receive: () => new Promise(() => {}) },
        mockCredentials.user(caller),
      );
    for (const name of ['a', 'b', 'c']) {
      void slow(`user:default/${name}`);
      void slow(`user:default/${name}`);
    }
    await expect(slow('user:default/a')).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('importing two files'),
    });
    await expect(
      imports.run(
        { ...dryRun, receive: use => use(async () => NO_ROWS) },
        mockCredentials.user('user:default/d'),
      ),
    ).resolves.toMatchObject({ rows: 0 });
  });

  it('lets others have their turn while it reads', async () => {
    const rows = 't,x\n'.repeat(30_000);
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    await start(async () => {}).run(
      {
        ...dryRun,
        receive: use =>
          use(() => openCsv(() => Readable.from([`title,due date\n${rows}`]))),
      },
      credentials,
    );
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
  });

  it('writes few long texts at a time, and many short ones', async () => {
    const batches: number[] = [];
    const imports = DefaultImportService.create({
      store: {
        insertMany: async (tasks: AsyncIterable<unknown[]>) => {
          for await (const batch of tasks) {
            batches.push(batch.length);
          }
          return 0;
        },
      } as unknown as TaskStore,
      ...unused,
      access: { requireCreate: async () => {} } as unknown as TaskAccess,
      events: { changed: () => {} },
    });
    const csv = [
      'title,description',
      ...Array.from({ length: 600 }, () => 'short,short'),
      ...Array.from({ length: 10 }, () => `long,${'x'.repeat(65_000)}`),
    ].join('\n');
    await imports.run(
      {
        ...dryRun,
        dryRun: false,
        receive: use => use(() => openCsv(() => Readable.from([csv]))),
      },
      credentials,
    );
    expect(batches).toEqual([500, 105, 5]);
  });
});
