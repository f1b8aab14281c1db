import type { IndexableDocument } from '@backstage/plugin-search-common';
import { taskPagePath } from '@portolan/plugin-task-manager-common';
import type { Task } from '@portolan/plugin-task-manager-common';
import { copiedWords } from './copiedWords';

/**
 * In UTF-16 code units: an engine answers whole documents, and a description
 * may be six times as long.
 */
const MAX_TEXT = 10_000;

/** A task as it stands in the search index. @public */
export type TaskDocument = IndexableDocument & {
  taskId: string;
  status: string;
  priority: string;
  entityRef: string;
  assigneeRef: string;
  labels: string;
  /** What may be copied out of the title, as an engine looks for it. */
  words: string;
};

/**
 * The document of a task; a result is shown only to those who may read the
 * task.
 */
export function toTaskDocument(task: Task): TaskDocument {
  return {
    title: task.title,
    text: beginning(task.description ?? ''),
    location: taskPagePath(task.id),
    taskId: task.id,
    status: task.status,
    priority: task.priority,
    entityRef: task.entityRef ?? '',
    assigneeRef: task.assigneeRef ?? '',
    labels: task.labels.join(' '),
    words: copiedWords(task.title),
    authorization: { resourceRef: task.id },
  };
}

function beginning(text: string): string {
  if (text.length <= MAX_TEXT) {
    return text;
  }
  const whole = text.slice(0, MAX_TEXT).replace(/[\uD800-\uDBFF]$/, '');
  // Copied, because a slice keeps all of the text in memory.
  return Buffer.from(whole).toString();
}
