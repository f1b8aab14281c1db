import { readFile } from 'node:fs/promises';
import { InputError } from '@backstage/errors';
import type { SeedTask } from '@portolan/plugin-task-manager-node';
import { parse } from 'yaml';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A task of the demo file: dates are days from the day of the seeding. */
type DemoTask = Omit<SeedTask, 'dueDate' | 'createdAt'> & {
  /** Negative is overdue. */
  dueInDays?: number;
  createdDaysAgo?: number;
};

/**
 * Reads the demo's tasks, which stay current because their dates are offsets.
 *
 * @throws InputError when the file isn't a list of tasks
 */
export async function readDemoTasks(
  path: string,
  now: Date,
): Promise<SeedTask[]> {
  const tasks: unknown = parse(await readFile(path, 'utf8'));
  if (!Array.isArray(tasks)) {
    throw new InputError(`'${path}' must be a list of tasks`);
  }
  return tasks.map(task => toSeedTask(task, now));
}

function toSeedTask(task: DemoTask, now: Date): SeedTask {
  const { dueInDays, createdDaysAgo = 0, ...rest } = task;
  const at = (days: number) => new Date(now.getTime() + days * DAY_MS);
  return {
    ...rest,
    createdAt: at(-createdDaysAgo).toISOString(),
    ...(dueInDays !== undefined && {
      dueDate: at(dueInDays).toISOString().slice(0, 10),
    }),
  };
}
