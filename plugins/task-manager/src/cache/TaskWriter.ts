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
   * Moves a task back, unless somebody else has moved it since; `moved` is the
   * task as the move left it.
   */
  async moveBack(
    moved: Task,
    move: Parameters<TaskManagerApi['moveTask']>[1],
  ): Promise<Task> {
    return this.enqueue(moved.id, () =>
      this.onTopOfOthers(moved, {
        send: version => this.api.moveTask(moved.id, move, version),
        isClash: ({ status, rank }) =>
          status !== moved.status || rank !== moved.rank,
      }),
    );
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

  /**
   * Takes back that a task was added or restored, unless somebody else has
   * changed it since; `made` is the task as that left it.
   */
  async removeUnchanged(made: Pick<Task, 'id' | 'version'>): Promise<void> {
    return this.enqueue(made.id, () =>
      this.api.deleteTask(made.id, this.latest(made)),
    );
  }

  private async merge(base: Task, patch: TaskPatch): Promise<Written> {
    let merged = false;
    const task = await this.onTopOfOthers(base, {
      send: version => this.api.updateTask(base.id, patch, version),
      isClash: current => {
        merged = true;
        return findClashes(base, patch, current).length > 0;
      },
    });
    return { task, merged };
  }

  /**
   * Asks for a change of a task as the user's own changes left it, and again on
   * top of what others changed meanwhile, unless that is a clash.
   */
  private async onTopOfOthers(
    base: Task,
    options: {
      send: (version: number) => Promise<Task>;
      isClash: (current: Task) => boolean;
    },
  ): Promise<Task> {
    let version = this.latest(base);
    for (let merges = 0; ; merges++) {
      try {
        const task = await options.send(version);
        this.note(base.id, version, task.version);
        return task;
      } catch (error) {
        const canMerge =
          error instanceof TaskConflictError &&
          merges < MAX_MERGES &&
          !options.isClash(error.currentTask);
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

  private latest(base: Pick<Task, 'id' | 'version'>): number {
    let { version } = base;
    let next = this.own.get(`${base.id}/${version}`);
    while (next !== undefined && next > version) {
      version = next;
      next = this.own.get(`${base.id}/${version}`);
    }
    return version;
  }
}
