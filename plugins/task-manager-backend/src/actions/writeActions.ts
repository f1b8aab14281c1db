import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';
import type { VersionMatch } from '../service/TaskService';
import type { TaskActionsOptions } from './registerTaskActions';
import { fieldsSchema, idSchema, taskSchema, type Zod } from './schemas';

const titleSchema = (z: Zod) => z.string().min(1).max(TASK_LIMITS.titleLength);

const versionSchema = (z: Zod) =>
  z
    .number()
    .int()
    .positive()
    .optional()
    .describe('Change it only if it still has this version; any, if missing');

/** Actions that change tasks. */
export function registerWriteActions({
  actionsRegistry,
  comments,
  tasks,
}: TaskActionsOptions) {
  actionsRegistry.register({
    name: 'create-task',
    title: 'Create a task',
    description: 'Creates a task. The caller becomes its creator.',
    attributes: { readOnly: false, destructive: false, idempotent: false },
    schema: {
      input: z => z.object({ title: titleSchema(z), ...fieldsSchema(z) }),
      output: taskSchema,
    },
    action: async ({ input, credentials }) => ({
      output: await tasks.create(input, {}, credentials),
    }),
  });

  actionsRegistry.register({
    name: 'update-task',
    title: 'Change a task',
    description: 'Sets the given fields of a task; null clears a field.',
    attributes: { readOnly: false, destructive: true, idempotent: true },
    schema: {
      input: z =>
        z.object({
          id: idSchema(z),
          version: versionSchema(z),
          title: titleSchema(z).optional(),
          ...fieldsSchema(z),
        }),
      output: taskSchema,
    },
    action: async ({ input, credentials }) => {
      const { id, version, ...patch } = input;
      const change = { patch, match: matchOf(version) };
      return { output: await tasks.update(id, change, credentials) };
    },
  });

  actionsRegistry.register({
    name: 'complete-task',
    title: 'Complete a task',
    description: 'Marks a task as completed.',
    attributes: { readOnly: false, destructive: false, idempotent: true },
    schema: {
      input: z => z.object({ id: idSchema(z), version: versionSchema(z) }),
      output: taskSchema,
    },
    action: async ({ input, credentials }) => ({
      output: await tasks.update(
        input.id,
        { patch: { status: 'completed' }, match: matchOf(input.version) },
        credentials,
      ),
    }),
  });

  actionsRegistry.register({
    name: 'comment-on-task',
    title: 'Comment on a task',
    description: 'Adds a comment in Markdown; @name mentions a person.',
    attributes: { readOnly: false, destructive: false, idempotent: false },
    schema: {
      input: z =>
        z.object({
          id: idSchema(z),
          body: z.string().min(1).max(TASK_LIMITS.commentLength),
        }),
      output: z => z.object({ id: z.string(), createdAt: z.string() }),
    },
    action: async ({ input, credentials }) => {
      const { id, createdAt } = await comments.create(credentials, {
        taskId: input.id,
        body: input.body,
      });
      return { output: { id, createdAt } };
    },
  });
}

function matchOf(version: number | undefined): VersionMatch {
  return version === undefined ? '*' : [String(version)];
}
