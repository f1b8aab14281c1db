import { TASK_LIMITS } from '@portolan/plugin-task-manager-common';
import { audited } from '@portolan/backend-kit';
import type { VersionMatch } from '@portolan/backend-kit';
import { auditOf } from './auditOf';
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
  auditor,
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
      output: await audited(
        auditOf(auditor, credentials, 'task-create', fieldsOf(input)),
        async note => {
          const task = await tasks.create({ input }, credentials);
          note({ taskId: task.id });
          return task;
        },
      ),
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
      const meta = { taskId: id, ...fieldsOf(patch) };
      return {
        output: await audited(
          auditOf(auditor, credentials, 'task-update', meta),
          async () =>
            tasks.update({ id, patch, match: matchOf(version) }, credentials),
        ),
      };
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
    action: async ({ input, credentials }) => {
      const { id, version } = input;
      const patch = { status: 'completed' as const };
      const meta = { taskId: id, ...fieldsOf(patch) };
      return {
        output: await audited(
          auditOf(auditor, credentials, 'task-update', meta),
          async () =>
            tasks.update({ id, patch, match: matchOf(version) }, credentials),
        ),
      };
    },
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
      const { id: taskId, body } = input;
      const { id, createdAt } = await audited(
        auditOf(auditor, credentials, 'comment-create', { taskId }),
        async note => {
          const comment = await comments.create({ taskId, body }, credentials);
          note({ commentId: comment.id });
          return comment;
        },
      );
      return { output: { id, createdAt } };
    },
  });
}

function fieldsOf(fields: object) {
  return { fields: Object.keys(fields) };
}

function matchOf(version: number | undefined): VersionMatch {
  return version === undefined ? '*' : [String(version)];
}
