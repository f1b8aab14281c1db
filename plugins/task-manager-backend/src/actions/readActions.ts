import {
  MY_TEAMS,
  TASK_LIMITS,
  TASK_ORDER_FIELDS,
  type TaskOrderField,
} from '@portolan/plugin-task-manager-common';
import { auditedIfDenied } from '@portolan/backend-kit';
import { parseTask } from '../tasks';
import { auditOf } from './auditOf';
import type { TaskActionsOptions } from './registerTaskActions';
import {
  idSchema,
  prioritySchema,
  statusSchema,
  taskSchema,
  type Zod,
} from './schemas';

const READ_ONLY = { readOnly: true, destructive: false, idempotent: true };

type OrderField = Exclude<TaskOrderField, 'rank'>;

/** The order of the board says nothing without the board. */
const ORDER_FIELDS = TASK_ORDER_FIELDS.filter(field => field !== 'rank') as [
  OrderField,
  ...OrderField[],
];

const valuesSchema = (z: Zod) =>
  z.array(z.string()).max(TASK_LIMITS.filterValues).optional();

/** Actions that look at tasks. */
export function registerReadActions({
  actionsRegistry,
  auditor,
  tasks,
}: TaskActionsOptions) {
  actionsRegistry.register({
    name: 'list-tasks',
    title: 'List tasks',
    description:
      'Lists tasks that match all given filters, newest first unless another order is asked for.',
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          status: z.array(statusSchema(z)).optional(),
          priority: z.array(prioritySchema(z)).optional(),
          assignee: valuesSchema(z).describe(
            `References, or ${MY_TEAMS} for the groups of the caller`,
          ),
          entity: valuesSchema(z),
          label: valuesSchema(z),
          q: z.string().max(TASK_LIMITS.searchLength).optional(),
          overdue: z.boolean().optional(),
          unassigned: z.boolean().optional(),
          orderBy: z.enum(ORDER_FIELDS).default('createdAt'),
          order: z.enum(['asc', 'desc']).default('desc'),
          limit: z.number().int().min(1).max(100).default(20),
          cursor: z.string().optional().describe('nextCursor of the last page'),
        }),
      output: z =>
        z.object({
          items: z.array(taskSchema(z)),
          totalItems: z.number(),
          nextCursor: z.string().optional(),
        }),
    },
    action: async ({ input, credentials }) => {
      const { orderBy, order, limit, cursor, ...filter } = input;
      const page = await auditedIfDenied(
        auditOf(auditor, credentials, 'tasks-list', {}),
        () =>
          tasks.list(
            { filter, orderBy, order, limit, cursor, totals: true },
            credentials,
          ),
      );
      return {
        output: {
          items: page.items.map(parseTask),
          totalItems: page.totalItems ?? 0,
          nextCursor: page.pageInfo.nextCursor,
        },
      };
    },
  });

  actionsRegistry.register({
    name: 'get-task',
    title: 'Get a task',
    description: 'Gets one task with all its fields.',
    attributes: READ_ONLY,
    schema: {
      input: z => z.object({ id: idSchema(z) }),
      output: taskSchema,
    },
    action: async ({ input, credentials }) => {
      const { text } = await auditedIfDenied(
        auditOf(auditor, credentials, 'task-get', { taskId: input.id }),
        () => tasks.getText(input.id, credentials),
      );
      return { output: parseTask(text) };
    },
  });
}
