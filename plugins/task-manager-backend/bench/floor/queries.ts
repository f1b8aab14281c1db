import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

const COLUMNS = `t.id, t.title, t.description, t.status, t.priority, t.due_date as "dueDate", t.created_at as "createdAt",
  t.updated_at as "updatedAt", t.completed_at as "completedAt", t.version, t.entity_ref as "entityRef",
  t.assignee_ref as "assigneeRef", t.created_by as "createdBy", t.labels, t.rank, t.source, t.fingerprint`;

/**
 * What is created goes to copies of the tables, with the same indexes, so that
 * the portal's counters stay true.
 */
export async function prepareTables(pool: Pool): Promise<() => Promise<void>> {
  const tables = ['tasks', 'task_activity'];
  const drop = async () => {
    for (const table of tables) {
      await pool.query(`drop table if exists floor_${table}`);
    }
  };
  await drop();
  for (const table of tables) {
    await pool.query(
      `create table floor_${table} (like ${table} including all)`,
    );
  }
  return drop;
}

/** W1. */
export async function getTask(pool: Pool, id: string) {
  const { rows } = await pool.query({
    name: 'get',
    text: `select ${COLUMNS} from tasks t where t.id = $1 and t.deleted_at is null`,
    values: [id],
  });
  return rows[0];
}

/** W2 and W3, newest first. */
export async function listTasks(pool: Pool, query: URLSearchParams) {
  const conditions = ['t.deleted_at is null'];
  const values: unknown[] = [];
  const add = (condition: string, ...more: unknown[]) => {
    const places = more.map(value => `$${values.push(value)}`);
    conditions.push(`${condition} (${places.join(', ')})`);
  };
  const [status, assignee, cursor] = ['status', 'assignee', 'cursor'].map(
    name => query.get(name),
  );
  if (status) {
    add('t.status =', status);
  }
  if (assignee) {
    add('t.assignee_ref =', assignee);
  }
  if (cursor) {
    add('(t.created_at, t.id) <', ...cursor.split('~'));
  }
  const limit = Number(query.get('limit') ?? 20);
  const { rows } = await pool.query({
    name: `list ${[status, assignee, cursor].map(Boolean)}`,
    text: `select ${COLUMNS} from tasks t where ${conditions.join(' and ')}
      order by t.created_at desc, t.id desc limit $${values.push(limit + 1)}`,
    values,
  });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const nextCursor =
    rows.length > limit ? `${last.createdAt.toISOString()}~${last.id}` : null;
  return { items, pageInfo: nextCursor ? { nextCursor } : {} };
}

/** W5. */
export async function createTask(pool: Pool, input: unknown) {
  const { title, description } = input as Record<string, string>;
  const { rows } = await pool.query({
    name: 'create',
    text: `with t as (
        insert into floor_tasks (id, title, description, created_by, rank, search)
        values ($1, $2::text, $3, 'user:default/floor', 'a0', to_tsvector('simple', $2::text || ' ' || $3)) returning *
      ), a as (
        insert into floor_task_activity (id, task_id, actor_ref, action, changes, created_at)
        select $4, t.id, t.created_by, 'created', '[]', t.created_at from t
      ) select ${COLUMNS} from t`,
    values: [randomUUID(), title, description, randomUUID()],
  });
  return rows[0];
}
