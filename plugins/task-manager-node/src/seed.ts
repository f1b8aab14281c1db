import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { TaskCreate } from '@portolan/plugin-task-manager-common';

/** A task for an empty database, with its history. @public */
export type SeedTask = TaskCreate & {
  createdBy: string;
  /** RFC 3339; now, if it is missing. */
  createdAt?: string;
  comments?: { author: string; body: string }[];
};

/** Gives tasks to a database that never had one. @public */
export type TaskSeedExtensionPoint = {
  addSeed(seed: { load(): Promise<SeedTask[]> }): void;
};

/** {@inheritDoc TaskSeedExtensionPoint} @public */
export const taskSeedExtensionPoint =
  createExtensionPoint<TaskSeedExtensionPoint>({ id: 'task-manager.seed' });
