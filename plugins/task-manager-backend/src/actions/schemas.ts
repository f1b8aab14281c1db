import type { ActionsRegistryActionOptions } from '@backstage/backend-plugin-api/alpha';
import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';

/** The zod that the actions registry hands out; it has its own version. */
export type Zod = Parameters<
  ActionsRegistryActionOptions<never, never>['schema']['input']
>[0];

/** The statuses and priorities, as the contract has them. */
export const statusSchema = (z: Zod) =>
  z.enum(['pending', 'in_progress', 'blocked', 'completed', 'cancelled']);

/** {@inheritDoc statusSchema} */
export const prioritySchema = (z: Zod) =>
  z.enum(['low', 'medium', 'high', 'critical']);

/** The id of a task. */
export const idSchema = (z: Zod) =>
  z.string().uuid().describe('Id of the task');

/** The fields that a person can set, all optional. */
export const fieldsSchema = (z: Zod) => ({
  description: z
    .string()
    .max(TASK_LIMITS.descriptionLength)
    .nullable()
    .optional()
    .describe('Markdown'),
  status: statusSchema(z).optional(),
  priority: prioritySchema(z).optional(),
  dueDate: z
    .string()
    .nullable()
    .optional()
    .describe('A date such as 2026-12-31, or an RFC 3339 date-time'),
  entityRef: z
    .string()
    .nullable()
    .optional()
    .describe('The catalog entity, such as component:default/ledger'),
  assigneeRef: z
    .string()
    .nullable()
    .optional()
    .describe('Who should do it, such as user:default/ana'),
  labels: z
    .array(z.string().min(1).max(TASK_LIMITS.labelLength))
    .max(TASK_LIMITS.labels)
    .optional(),
});

/** A task as the API answers it. */
export const taskSchema = (z: Zod) =>
  z
    .object({
      id: z.string(),
      title: z.string(),
      status: statusSchema(z),
      priority: prioritySchema(z),
      version: z.number(),
    })
    .passthrough()
    .describe('The task, with all its fields');
