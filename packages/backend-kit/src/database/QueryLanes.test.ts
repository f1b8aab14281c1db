import type { PostgresQuery } from './postgresConnection';
import { QueryLanes } from './QueryLanes';

type Sent = {
  query: PostgresQuery;
  connection: number;
  done(error?: Error, rows?: unknown[]): void;
};

/** A pool, what was sent to it, and the connections that it has out. */
function start() {
  const sent: Sent[] = [];
  const out = new Set<object>();
  const ended: number[] = [];
  let count = 0;
  let acquired = 0;
  const source = {
    fail: undefined as Error | undefined,
    async acquireConnection() {
      acquired += 1;
      if (source.fail) {
        throw source.fail;
      }
      const number = ++count;
      const connection = {
        query(
          query: PostgresQuery,
          done: (error: Error, result: { rows: unknown[] }) => void,
        ) {
          sent.push({
            query,
            connection: number,
            done: (error, rows = []) => done(error as Error, { rows }),
          });
        },
        async end() {
          ended.push(number);
        },
      };
      out.add(connection);
      return connection;
    },
    async releaseConnection(connection: object) {
      out.delete(connection);
    },
  };
  const lanes = QueryLanes.of(source);
  const run = (text: string) => lanes.run({ text, values: [] });
  const settle = () => new Promise(setImmediate);
  return {
    source,
    sent,
    out,
    ended,
    run,
    settle,
    acquisitions: () => acquired,
  };
}

describe('QueryLanes', () => {
  it('sends the next statement on the connection that is done', async () => {
    const { sent, out, run, settle } = start();
    const runs = Array.from({ length: 10 }, (_, i) => run(`select ${i}`));
    await settle();
    expect(sent).toHaveLength(8);
    sent[3].done(undefined, [{ a: 3 }]);
    expect(await runs[3]).toEqual([{ a: 3 }]);
    expect(sent[8]).toMatchObject({
      query: { text: 'select 8' },
      connection: sent[3].connection,
    });
    for (let i = 0; i < sent.length; i++) {
      if (i !== 3) {
        sent[i].done();
      }
    }
    await Promise.all(runs);
    await settle();
    expect(out.size).toBe(0);
  });

  it('breaks a connection whose server stays silent', async () => {
    const { sent, ended, run, settle } = start();
    const first = run('select 1');
    const second = run('select no_such_column');
    await settle();
    sent[0].done(new Error('Query read timeout'));
    sent[1].done(new Error('column does not exist'));
    await expect(first).rejects.toThrow('Query read timeout');
    await expect(second).rejects.toThrow('does not exist');
    expect(ended).toEqual([sent[0].connection]);
  });

  it('gives a connection back that failed, and goes on with another', async () => {
    const { sent, run, settle } = start();
    const runs = Array.from({ length: 9 }, (_, i) => run(`select ${i}`));
    await settle();
    sent[0].done(new Error('broken'));
    await expect(runs[0]).rejects.toThrow('broken');
    await settle();
    expect(sent[8].query.text).toBe('select 8');
    expect(sent[8].connection).toBe(9);
    sent.slice(1).forEach(({ done }) => done());
    await Promise.all(runs.slice(1));
  });

  it('sends nothing on a connection that it gave back, even if told twice', async () => {
    const { sent, run, settle } = start();
    const runs = Array.from({ length: 12 }, (_, i) => run(`select ${i}`));
    await settle();
    sent[0].done(new Error('unwritable'));
    sent[0].done();
    await expect(runs[0]).rejects.toThrow('unwritable');
    await settle();
    expect(sent.filter(({ connection }) => connection === 1)).toHaveLength(1);
    expect(sent).toHaveLength(9);
    for (let i = 1; i < sent.length; i++) {
      sent[i].done();
    }
    await Promise.all(runs.slice(1));
  });

  it('tells everybody when there is no connection, each by an attempt of their own', async () => {
    const { source, run, acquisitions } = start();
    source.fail = new Error('refused');
    const runs = Array.from({ length: 20 }, () => run('select 1'));
    for (const one of runs) {
      await expect(one).rejects.toThrow('refused');
    }
    expect(acquisitions()).toBe(20);
  });

  it('lets nobody wait for longer than knex does', async () => {
    jest.useFakeTimers();
    const { run } = start();
    const runs = Array.from({ length: 9 }, () => run('select 1'));
    const last = runs[8].catch(error => error.name);
    await jest.advanceTimersByTimeAsync(70_000);
    expect(await last).toBe('KnexTimeoutError');
    jest.useRealTimers();
  });
});
