import type { IndexableDocument } from '@backstage/plugin-search-common';
import type { Task } from '@portolan/plugin-task-manager-common';

/** A task as it stands in the search index. @public */
export interface TaskDocument extends IndexableDocument {
  taskId: string;
  status: string;
  priority: string;
  entityRef: string;
  assigneeRef: string;
  labels: string;
}

/** The document of a task; a result is shown only to those who may read the task. */
export function toTaskDocument(task: Task): TaskDocument {
  return {
    title: task.title,
    text: task.description ?? '',
    location: `/tasks/${task.id}`,
    taskId: task.id,
    status: task.status,
    priority: task.priority,
    entityRef: task.entityRef ?? '',
    assigneeRef: task.assigneeRef ?? '',
    labels: task.labels.join(' '),
    authorization: { resourceRef: task.id },
  };
}
