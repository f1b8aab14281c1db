import { putLoad } from '../load.ts';
import { callApi } from '../session.ts';
import type { Workload } from './Workload.ts';

/** W5: create, with its activity row, in one transaction. */
export const create: Workload = {
  id: 'W5',
  title: 'create',
  async *run({ session, seconds }) {
    let n = 0;
    yield [
      '50 at once',
      await putLoad(session, {
        seconds,
        next: () => ({
          method: 'POST',
          path: '/tasks',
          body: JSON.stringify({
            title: `Benchmark task ${n++}`,
            description: 'x'.repeat(300),
          }),
        }),
      }),
    ];
  },
};

/** W6: 50 writers, one row, If-Match. Losers get a 412; the version grows by one for each success, else it fails. */
export const contend: Workload = {
  id: 'W6',
  title: 'change one task with If-Match',
  async *run({ session, seconds }) {
    const task = await callApi(session, '/tasks', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'Wanted by many' }),
    });
    const { path, counts } = { path: `/tasks/${task.id}`, counts: { won: 0 } };
    let title = 0;
    const guess = () => counts.won + 1;
    const result = await putLoad(session, {
      seconds,
      expected: [412],
      onAnswer: status => {
        counts.won += status === 200 ? 1 : 0;
      },
      next: () => ({
        method: 'PATCH',
        path,
        headers: { 'if-match': `"${guess()}"` },
        body: JSON.stringify({ title: `Wanted by many ${title++}` }),
      }),
    });
    const { version } = await callApi(session, path);
    if (version < counts.won + 1) {
      throw new Error(
        `A change was lost: ${counts.won} were confirmed, but the version is ${version}`,
      );
    }
    yield [`${counts.won} won, version ${version}`, result];
  },
};
