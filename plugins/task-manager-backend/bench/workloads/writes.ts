import { callApi, postJson, putLoad, type Workload } from 'test-portal';

/** W5: create, with its activity row, in one transaction. */
export const create: Workload = {
  id: 'W5',
  title: 'create',
  onFloor: true,
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

/**
 * W6: 50 writers, one row, If-Match. Losers get a 412 with the task as it is,
 * from which they go on; each success makes the version grow by one, else it
 * fails.
 */
export const contend: Workload = {
  id: 'W6',
  title: 'change one task with If-Match',
  async *run({ session, seconds }) {
    const task = await postJson(session, '/tasks', { title: 'Wanted by many' });
    const path = `/tasks/${task.id}`;
    const seen = { won: 0, version: 1 };
    let title = 0;
    const result = await putLoad(session, {
      seconds,
      expected: [412],
      onAnswer: (status, body) => {
        const answer = JSON.parse(body);
        const current = status === 200 ? answer : answer.error?.currentTask;
        seen.won += status === 200 ? 1 : 0;
        seen.version = Math.max(seen.version, current?.version ?? 0);
      },
      next: () => ({
        method: 'PATCH',
        path,
        headers: { 'if-match': `"${seen.version}"` },
        body: JSON.stringify({ title: `Wanted by many ${title++}` }),
      }),
    });
    const { version } = await callApi(session, path);
    // The load ends without waiting for the last answers, so a few more may
    // have won.
    if (version < seen.won + 1) {
      throw new Error(
        `A change was lost: ${seen.won} were confirmed, but the version is ${version}`,
      );
    }
    yield [`${seen.won} won, version ${version}`, result];
  },
};
