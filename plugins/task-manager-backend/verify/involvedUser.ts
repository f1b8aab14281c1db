import { callApi, waitFor, type Session, type TestPortal } from 'test-portal';
import { prepareDataset } from '../bench/dataset.ts';
import { PLUGIN_ID } from './plugin.ts';

/** A member of the group that owns the component. */
const NAME = 'jonas.lindqvist';
const COMPONENT = 'component:default/booking-api';

/** Their tasks lie among those of others, a few after each part of them. */
const PARTS = 50;
const OF_EACH_KIND = 6;
const KINDS = 3;

const WORDS = ['alert', 'bucket', 'cluster', 'ingress', 'patch', 'secret'];
const STATUSES = ['pending', 'in_progress', 'blocked', 'completed'];
const PRIORITIES = ['low', 'medium', 'high', 'critical'];

/**
 * Brings the portal to so many tasks, and signs somebody in who reads only the
 * few that they are involved in: some that they created, some that are assigned
 * to them, and some of a component that their group owns.
 */
export async function involvedUser(options: {
  portal: TestPortal;
  admin: Session;
  tasks: number;
}): Promise<Session> {
  const { portal, admin, tasks } = options;
  const user = await portal.person(NAME, PLUGIN_ID);
  for (let part = 1; part <= PARTS; part++) {
    await prepareDataset(admin, (tasks / PARTS) * part);
    await importTasks(user, part, ['']);
    await importTasks(admin, part, [`user:default/${NAME},`, `,${COMPONENT}`]);
  }
  await waitFor({
    what: `The owner of ${COMPONENT}`,
    timeoutMs: 90_000,
    check: async () =>
      (await callApi(user, '/tasks/statistics')).total >=
      PARTS * OF_EACH_KIND * KINDS,
  });
  return user;
}

/**
 * Imports tasks that involve somebody: each has one of `involved` as its
 * assignee and entity, as the file has them.
 */
async function importTasks(
  session: Session,
  part: number,
  involved: string[],
): Promise<void> {
  const rows = involved.flatMap(by =>
    Array.from({ length: OF_EACH_KIND }, (_, n) => makeRow(part + n, by)),
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

function makeRow(n: number, involved: string): string {
  const of = (values: string[]) => values[n % values.length];
  const month = String(1 + (n % 12)).padStart(2, '0');
  return [
    `${of(WORDS)} of a user ${n}`,
    of(STATUSES),
    of(PRIORITIES),
    n % 5 === 0 ? '' : `2027-${month}-14`,
    of(WORDS),
    involved || ',',
  ].join(',');
}
