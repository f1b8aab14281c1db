import type { Task, TaskPatch } from '@portolan/plugin-task-manager-common';
import { TaskConflictError } from '../api';
import type { TaskManagerApi } from '../api';
import { findClashes } from './conflicts';

/**
 * How often a change is tried again on top of others' changes to other fields.
 */
const MAX_MERGES = 3;

const writers = new WeakMap<TaskManagerApi, TaskWriter>();

/**
 * A saved change, and whether somebody else had changed other fields meanwhile.
 */
export type Written = { task: Task; merged: boolean };

/**
 * Saves the user's changes one after the other, so that they never conflict
 * with one another: a change made before the last one was answered goes on top
 * of it. Others' changes to other fields are kept; a clash is thrown as a
 * {@link TaskConflictError}.
 */
export class TaskWriter {
  /**
   * For each task and version, the version that the user's own change made of
   * it.
   */
  private readonly own = new Map<string, number>();
  private readonly queues = new Map<string, Promise<unknown>>();

  private constructor(private readonly api: TaskManagerApi) {}

  /** The one writer of an API. */
  static of(api: TaskManagerApi): TaskWriter {
    const writer = writers.get(api) ?? new TaskWriter(api);
    writers.set(api, writer);
    return writer;
  }

  /**
   * Saves a change; `base` is the task as the user saw it when they began.
   */
  async update(base: Task, patch: TaskPatch): Promise<Written> {
    return this.enqueue(base.id, () => this.merge(base, patch));
  }

  /** Moves a task; the place counts, whatever else has changed. */
  async move(
    base: Task,
    move: Parameters<TaskManagerApi['moveTask']>[1],
  ): Promise<Task> {
    return this.enqueue(base.id, async () => {
      const from = this.latest(base);
      const task = await this.api.moveTask(base.id, move);
      if (task.version === from + 1) {
        this.note(base.id, from, task.version);
      }
      return task;
    });
  }

  /**
   * Deletes a task, in whatever state: bringing it back brings others' changes
   * back as well.
   */
  async remove(base: Task): Promise<void> {
    return this.enqueue(base.id, async () => {
      try {
        await this.api.deleteTask(base.id, this.latest(base));
      } catch (error) {
        if (!(error instanceof TaskConflictError)) {
          throw error;
        }
        await this.api.deleteTask(base.id, error.currentTask.version);
      }
    });
  }

  private async merge(base: Task, patch: TaskPatch): Promise<Written> {
    let version = this.latest(base);
    for (let merges = 0; ; merges++) {
      try {
        const task = await this.api.updateTask(base.id, patch, version);
        this.note(base.id, version, task.version);
        return { task, merged: merges > 0 };
      } catch (error) {
        const canMerge =
          error instanceof TaskConflictError &&
          merges < MAX_MERGES &&
          findClashes(base, patch, error.currentTask).length === 0;
        if (!canMerge) {
          throw error;
        }
        version = error.currentTask.version;
      }
    }
  }

  private async enqueue<T>(id: string, run: () => Promise<T>): Promise<T> {
    const before = this.queues.get(id) ?? Promise.resolve();
    const result = before.then(run, run);
    this.queues.set(id, result);
    try {
      return await result;
    } finally {
      if (this.queues.get(id) === result) {
        this.queues.delete(id);
      }
    }
  }

  private note(id: string, from: number, to: number): void {
    this.own.set(`${id}/${from}`, to);
  }

  private latest(base: Task): number {
    let { version } = base;
    let next = this.own.get(`${base.id}/${version}`);
    while (next !== undefined && next > version) {
      version = next;
      next = this.own.get(`${base.id}/${version}`);
    }
    return version;
  }
}
