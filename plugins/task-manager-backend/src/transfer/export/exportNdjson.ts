import type { Task } from '@portolan/plugin-task-manager-common';
import { Readable } from 'node:stream';

/** Writes tasks as JSON objects, one a line. */
export function exportNdjson(tasks: AsyncIterable<Task>): Readable {
  return Readable.from(
    (async function* lines() {
      for await (const task of tasks) {
        yield `${JSON.stringify(task)}\n`;
      }
    })(),
  );
}
