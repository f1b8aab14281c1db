import type { QueryClient } from '@tanstack/react-query';
import type { Task, TaskPatch } from '@portolan/plugin-task-manager-common';
import { applyPatch } from './rules/applyPatch';

/**
 * What the API said of a task last, and the user's changes to it that are
 * still on their way, oldest first.
 */
type Entry = { saved: Task; patches: TaskPatch[] };

const instances = new WeakMap<QueryClient, PendingChanges>();

/**
 * The user's changes that the API has not answered yet. Several of one task
 * can be on their way at once; each shows on top of what the API said last, so
 * that the refusal of one takes back nothing of the others.
 */
export class PendingChanges {
  private readonly entries = new Map<string, Entry>();
  /**
   * When the API answered the deletion of a task; `Infinity` while it has not.
   */
  private readonly deletions = new Map<string, number>();

  /** The one set of changes of a cache. */
  static of(client: QueryClient): PendingChanges {
    const changes = instances.get(client) ?? new PendingChanges();
    instances.set(client, changes);
    return changes;
  }

  /** Whether the user's changes to a task are still on their way. */
  has(id: string): boolean {
    return this.entries.has(id);
  }

  /** Notes that a task is being deleted, or since when it is. */
  delete(id: string, answeredAt: number = Infinity): void {
    this.deletions.set(id, answeredAt);
  }

  /** Forgets a deletion that was refused. */
  keep(id: string): void {
    this.deletions.delete(id);
  }

  /**
   * Whether a task has been deleted, but what was read at a time can't say so
   * yet.
   */
  isDeleted(id: string, readAt: number): boolean {
    return readAt <= (this.deletions.get(id) ?? -Infinity);
  }

  /** Adds a change; answers with the task as it is to be shown. */
  add(task: Task, patch: TaskPatch): Task {
    const { saved, patches } = this.entries.get(task.id) ?? {
      saved: task,
      patches: [],
    };
    this.entries.set(task.id, { saved, patches: [...patches, patch] });
    return this.over(saved);
  }

  /**
   * Drops a change that was answered; answers with the task as the API said
   * last.
   */
  drop(id: string, patch: TaskPatch): Task | undefined {
    const entry = this.entries.get(id);
    if (!entry) {
      return undefined;
    }
    const patches = entry.patches.filter(other => other !== patch);
    if (patches.length) {
      this.entries.set(id, { ...entry, patches });
    } else {
      this.entries.delete(id);
    }
    return entry.saved;
  }

  /**
   * What the API says of a task, unless it has said something newer, with the
   * changes on top.
   */
  over(task: Task): Task {
    const entry = this.entries.get(task.id);
    if (!entry) {
      return task;
    }
    const saved = task.version < entry.saved.version ? entry.saved : task;
    this.entries.set(task.id, { ...entry, saved });
    return entry.patches.reduce(applyPatch, saved);
  }
}
