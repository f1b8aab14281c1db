import { callApi, prepareDataset, type Session } from 'benchmarks';
import { waitFor } from '../lib/wait.ts';
import type { TestPortal } from './TestPortal.ts';

/** The reader is a member of the group that owns the component. */
const READER = 'jonas.lindqvist';
const COMPONENT = 'component:default/booking-api';

/** The reader's tasks lie among those of others, a few after each part of them. */
const PARTS = 50;
const OF_EACH_KIND = 6;
const KINDS = 3;

const WORDS = ['alert', 'bucket', 'cluster', 'ingress', 'patch', 'secret'];
const STATUSES = ['pending', 'in_progress', 'blocked', 'completed'];
const PRIORITIES = ['low', 'medium', 'high', 'critical'];

/**
 * Brings the portal to so many tasks, and signs somebody in who reads only the few that concern them: some that they created,
 * some that are assigned to them, and some of a component that their group owns.
 */
export async function concernedReader(options: {
  portal: TestPortal;
  admin: Session;
  tasks: number;
}): Promise<Session> {
  const { portal, admin, tasks } = options;
  const reader = await portal.person(READER);
  for (let part = 1; part <= PARTS; part++) {
    await prepareDataset(admin, (tasks / PARTS) * part);
    await importTasks(reader, part, ['']);
    await importTasks(admin, part, [
      `user:default/${READER},`,
      `,${COMPONENT}`,
    ]);
  }
  await waitFor({
    what: `The owner of ${COMPONENT}`,
    timeoutMs: 90_000,
    check: async () =>
      (await callApi(reader, '/tasks/statistics')).total >=
      PARTS * OF_EACH_KIND * KINDS,
  });
  return reader;
}

/** Imports tasks that concern somebody; `concerns` are the assignee and the entity, in the words of the file. */
async function importTasks(
  session: Session,
  part: number,
  concerns: string[],
): Promise<void> {
  const rows = concerns.flatMap(concern =>
    Array.from({ length: OF_EACH_KIND }, (_, n) => makeRow(part + n, concern)),
  );
  await callApi(session, '/tasks/import', {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: [
      'title,status,priority,dueDate,labels,assigneeRef,entityRef',
      ...rows,
    ].join('\n'),
  });
}

function makeRow(n: number, concern: string): string {
  const of = (values: string[]) => values[n % values.length];
  const month = String(1 + (n % 12)).padStart(2, '0');
  return [
    `${of(WORDS)} of a reader ${n}`,
    of(STATUSES),
    of(PRIORITIES),
    n % 5 === 0 ? '' : `2027-${month}-14`,
    of(WORDS),
    concern || ',',
  ].join(',');
}
