import { callApi, putLoad, type Session, type Workload } from 'test-portal';

/** W1: get by id. */
export const getById: Workload = {
  id: 'W1',
  title: 'get by id',
  onFloor: true,
  async *run({ session, dataset, seconds }) {
    yield [
      'any of 2,000',
      await putLoad(session, {
        seconds,
        next: () => ({ path: `/tasks/${anyOf(dataset.picked.ids)}` }),
      }),
    ];
  },
};

/** W2: list 20 by status and assignee: first, middle and last page. */
export const listTwenty: Workload = {
  id: 'W2',
  title: 'list 20 by status and assignee',
  onFloor: true,
  async *run({ session, dataset, seconds }) {
    const filter = `status=pending&assignee=${encodeURIComponent(
      dataset.picked.assignees[0],
    )}`;
    const cursors = await walk(session, filter);
    const pages: [string, string | undefined][] = [
      ['first page', undefined],
      ['middle page', cursors[Math.floor(cursors.length / 2)]],
      ['last page', cursors.at(-1)],
    ];
    for (const [name, cursor] of pages) {
      const path = `/tasks?${filter}&limit=20${
        cursor ? `&cursor=${cursor}` : ''
      }`;
      yield [name, await putLoad(session, { seconds, next: () => ({ path }) })];
    }
  },
};

/** W3: list 100. */
export const listHundred: Workload = {
  id: 'W3',
  title: 'list 100',
  onFloor: true,
  async *run({ session, seconds }) {
    yield [
      'first page',
      await putLoad(session, {
        seconds,
        next: () => ({ path: '/tasks?limit=100' }),
      }),
    ];
  },
};

/** W4: text search. */
export const search: Workload = {
  id: 'W4',
  title: 'text search',
  async *run({ session, seconds }) {
    const terms = [
      ['common word', 'cluster'],
      ['common long ago', 'sediment'],
      ['rare word', 'zeppelin'],
      ['absent word', 'xylophone'],
      ['one letter', 'r'],
      ['literal %', '%'],
    ];
    for (const [name, q] of terms) {
      const path = `/tasks?limit=20&q=${encodeURIComponent(q)}`;
      yield [name, await putLoad(session, { seconds, next: () => ({ path }) })];
    }
  },
};

/** The cursors of a list from its first page to its last. */
async function walk(session: Session, filter: string): Promise<string[]> {
  const cursors: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await callApi(
      session,
      `/tasks?${filter}&limit=500${cursor ? `&cursor=${cursor}` : ''}`,
    );
    cursor = page.pageInfo.nextCursor;
    if (cursor) {
      cursors.push(cursor);
    }
  } while (cursor);
  return cursors;
}

/** Any of these. */
export function anyOf<T>(values: T[]): T {
  return values[Math.floor(Math.random() * values.length)];
}
