import type {
  Activity,
  FieldChange,
} from '@portolan/plugin-task-manager-common';
import {
  dialectOf,
  fragment,
  recordset,
  runQuery,
  type Dialect,
  type Fragment,
} from '@portolan/backend-kit';
import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';

/** Something that somebody did to a task. */
export type NewActivity = {
  taskId: string;
  actorRef: string;
  action: Activity['action'];
  changes?: FieldChange[];
  commentId?: string;
  /** RFC 3339; now, if it is missing. */
  createdAt?: string;
  /** Nobody is to be told of it, whatever it is. */
  quiet?: boolean;
};

const COLUMNS = [
  { name: 'id', type: 'uuid' },
  { name: 'task_id', type: 'uuid' },
  { name: 'actor_ref', type: 'text' },
  { name: 'action', type: 'text' },
  { name: 'changes', type: 'jsonb' },
  { name: 'comment_id', type: 'uuid' },
  { name: 'created_at', type: 'timestamptz' },
  { name: 'notify', type: 'boolean' },
];
const NAMES = COLUMNS.map(({ name }) => name).join(', ');

/** Writes activity in the transaction of what it records. */
export async function insertActivity(
  trx: Knex.Transaction,
  activities: readonly NewActivity[],
): Promise<void> {
  if (activities.length > 0) {
    await runQuery(trx, activityInsert(dialectOf(trx), activities, 'true'));
  }
}

/** The statement that writes activity where a condition holds. */
export function activityInsert(
  dialect: Dialect,
  activities: readonly NewActivity[],
  condition: string,
): Fragment {
  return fragment(
    `insert into task_activity (${NAMES}) select ${NAMES} from ${recordset(
      dialect,
      COLUMNS,
    )} where ${condition}`,
    JSON.stringify(activities.map(toRow)),
  );
}

function toRow(activity: NewActivity) {
  return {
    id: uuidv7(),
    task_id: activity.taskId,
    actor_ref: activity.actorRef,
    action: activity.action,
    changes: activity.changes ?? [],
    comment_id: activity.commentId,
    created_at: activity.createdAt ?? new Date().toISOString(),
    notify: isForNotifier(activity),
  };
}

/**
 * Whether the notifier has to look at it: a comment, or a new assignee who is
 * somebody else. Who imports tasks tells nobody of those that they assign.
 */
function isForNotifier(activity: NewActivity): boolean {
  const { action, changes = [], actorRef, quiet } = activity;
  if (quiet) {
    return false;
  }
  switch (action) {
    case 'commented':
    case 'comment_updated':
      return true;
    case 'comment_deleted':
    case 'comment_restored':
    case 'imported':
      return false;
    default:
      return changes.some(
        ({ field, to }) =>
          field === 'assigneeRef' && to !== null && to !== actorRef,
      );
  }
}
