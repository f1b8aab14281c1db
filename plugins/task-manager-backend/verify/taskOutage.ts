import { databaseOutage } from 'test-portal';
import { ADMINISTRATOR, PLUGIN_ID } from './plugin.ts';
import { request } from './requests.ts';

/** Tasks that are created while PostgreSQL is killed are there, once. */
export const taskOutage = databaseOutage({
  name: 'kill -9 of PostgreSQL under writers',
  pluginId: PLUGIN_ID,
  person: ADMINISTRATOR,
  write: (session, key) =>
    request(session, 'POST', '/tasks', {
      headers: { 'idempotency-key': key },
      body: { title: key, assigneeRef: 'user:default/jonas.lindqvist' },
    }),
  reads: [
    '/api/task-manager/tasks?limit=20',
    '/api/task-manager/tasks/statistics',
    '/api/task-manager/views',
    '/api/catalog/entities?limit=5',
    '/api/search/query?term=booking',
    '/api/notifications/notifications?limit=5',
    '/api/auth/v1/userinfo',
  ],
  async faults(database, acknowledged) {
    const { rows } = await database.query(
      `select title, count(*)::int as tasks,
         (select count(*)::int from task_activity a
          where a.task_id = any(array_agg(t.id)) and a.action = 'created') as activities
       from tasks t where title = any($1) group by title`,
      [acknowledged],
    );
    const counted = await database.query(
      `select (select sum(tasks) from task_counters)::int as counters,
         (select count(*) from tasks where deleted_at is null)::int as tasks`,
    );
    const [{ counters, tasks }] = counted.rows;
    const lost = acknowledged.length - rows.length;
    const doubled = rows.filter(row => row.tasks !== 1).length;
    const unrecorded = rows.filter(row => row.activities !== 1).length;
    return [
      ...(lost > 0 ? [`${lost} acknowledged tasks are missing`] : []),
      ...(doubled > 0 ? [`${doubled} tasks were created twice`] : []),
      ...(unrecorded > 0 ? [`${unrecorded} tasks have not one activity`] : []),
      ...(counters !== tasks
        ? [`The counters say ${counters} tasks, and there are ${tasks}`]
        : []),
    ];
  },
});
