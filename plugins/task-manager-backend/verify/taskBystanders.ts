import { bystanders, type Attack, type Session } from 'test-portal';
import { ADMINISTRATOR, PLUGIN_ID } from './plugin.ts';
import { request } from './requests.ts';

const BYSTANDER = 'jonas.lindqvist';
const LIST_ACTION = '/.backstage/actions/v1/actions/task-manager:list-tasks';

const invoke = (session: Session, input: object) =>
  request(session, 'POST', `${LIST_ACTION}/invoke`, { body: input });

const labels = (count: number) =>
  Array.from({ length: count }, (_, n) => `zz${n}`);

/** Made once: what is measured is the portal, not who attacks it. */
const MANY_LABELS = labels(8_000);
const DEEP = `{"title":${'['.repeat(100_000)}`;
const BAD_ROWS = `title,due date\n${'x,2026-13-40\n'.repeat(50_000)}`;
const WORD_OF_ALL = 'drift';

const importCsv = (session: Session, body: string) =>
  request(session, 'POST', '/tasks/import?dryRun=true', {
    headers: { 'content-type': 'text/csv' },
    body,
  });

const attacks: Attack[] = [
  {
    name: 'an action with 8,000 labels',
    expected: [400],
    send: session => invoke(session, { label: MANY_LABELS }),
  },
  {
    name: 'an action with another number of labels each time',
    expected: [200, 400, 413],
    send: (session, n) => invoke(session, { label: labels(1 + (n % 2_500)) }),
  },
  {
    name: 'lists with as many filters as there may be',
    expected: [200, 503],
    send: (session, n) =>
      request(
        session,
        'GET',
        `/tasks?totals=true&${labels(1 + (n % 100))
          .map(label => `label=${label}`)
          .join('&')}`,
      ),
  },
  {
    name: 'searches for a word that all have',
    expected: [200, 503],
    send: session =>
      request(
        session,
        'GET',
        `/tasks?q=${WORD_OF_ALL}&totals=true&orderBy=title`,
      ),
  },
  {
    name: 'bodies that are nested without end',
    expected: [400],
    send: session => request(session, 'POST', '/tasks', { body: DEEP }),
  },
  {
    name: 'imports of 50,000 bad rows',
    expected: [200, 409, 503],
    send: session => importCsv(session, BAD_ROWS),
  },
  {
    name: 'exports of everything',
    expected: [200, 409, 503],
    send: session => request(session, 'GET', '/tasks/export'),
  },
  {
    name: 'tokens that are none',
    expected: [401],
    send: (session, n) =>
      request(
        { ...session, headers: { authorization: `Bearer a.${n}.b` } },
        'GET',
        '/tasks',
      ),
  },
];

/** What others see of the tasks while one person attacks. */
export const taskBystanders = bystanders({
  name: 'bystanders of an attack',
  pluginId: PLUGIN_ID,
  attacker: ADMINISTRATOR,
  bystander: BYSTANDER,
  reads: [
    '/api/task-manager/tasks?limit=20',
    '/api/task-manager/tasks/statistics',
    '/api/catalog/entities?limit=5',
  ],
  async prepare(session) {
    for (let file = 0; file < 2; file++) {
      const rows = Array.from(
        { length: 5_000 },
        (_, n) => `${WORD_OF_ALL} ${file} ${n},low`,
      );
      const answer = await request(session, 'POST', '/tasks/import', {
        headers: { 'content-type': 'text/csv' },
        body: ['title,priority', ...rows].join('\n'),
      });
      if (!answer.ok) {
        throw new Error(`The import failed: ${await answer.text()}`);
      }
    }
  },
  ordinary: session => request(session, 'GET', '/tasks?limit=20'),
  attacks,
});
