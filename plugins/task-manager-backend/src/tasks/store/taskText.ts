import type { Task } from '@portolan/plugin-task-manager-common';

/**
 * Reads the JSON text that the database made of a task, which most answers pass
 * on as it is.
 */
export function parseTask(text: string): Task {
  return JSON.parse(text);
}
