import { ConflictError } from '@backstage/errors';
import type {
  BulkRequest,
  BulkResponse,
  BulkResult,
} from '@portolan/plugin-task-manager-common';
import {
  decideUpdate,
  DELETE,
  diffTask,
  type LockedTask,
  RESTORE,
  type TaskChangeListener,
  type TaskDecision,
  type TaskStore,
} from '../tasks';
import { bulkTargets, initialResult, type BulkTarget } from './bulkTargets';
import type { TaskScope } from '../access';

/**
 * How many tasks one transaction changes: others wait for it, and their texts
 * are in memory several times.
 */
const CHUNK = 50;

/**
 * Changes many tasks, each by itself, with a handful of statements for each
 * chunk.
 */
export class BulkChange {
  static async run(options: {
    store: TaskStore;
    request: BulkRequest;
    scope: TaskScope;
    events: TaskChangeListener;
  }): Promise<BulkResponse> {
    const targets = await bulkTargets(options);
    const bulk = new BulkChange(options);
    targets.forEach(target =>
      bulk.results.set(target.id, initialResult(target)),
    );
    const valid = targets.filter(target => target.invalid === undefined);
    for (let start = 0; start < valid.length; start += CHUNK) {
      await bulk.changeChunk(valid.slice(start, start + CHUNK));
    }
    return bulk.response();
  }

  private readonly results = new Map<string, BulkResult>();
  private readonly store: TaskStore;
  private readonly scope: TaskScope;
  private readonly events: TaskChangeListener;
  private changed = 0;

  private constructor(options: {
    store: TaskStore;
    scope: TaskScope;
    events: TaskChangeListener;
  }) {
    this.store = options.store;
    this.scope = options.scope;
    this.events = options.events;
  }

  /**
   * If one task of a chunk can't be written, the others are written one by one.
   */
  private async changeChunk(targets: BulkTarget[]): Promise<void> {
    try {
      await this.change(targets);
    } catch (error) {
      if (!ConflictError.is(error)) {
        throw error;
      }
      if (targets.length === 1) {
        const [{ id }] = targets;
        this.results.set(id, {
          id,
          outcome: 'conflict',
          message: error.message,
        });
        return;
      }
      for (const target of targets) {
        await this.changeChunk([target]);
      }
    }
  }

  private async change(targets: BulkTarget[]): Promise<void> {
    const byId = new Map(targets.map(target => [target.id, target]));
    const changed = await this.store.change({
      ...this.scope,
      ids: [...byId.keys()],
      decide: locked => {
        const target = byId.get(locked.task.id);
        return target && this.decide(locked, target);
      },
    });
    for (const task of changed) {
      const result = this.results.get(task.id);
      if (result) {
        result.version = task.version;
      }
    }
    this.changed += changed.length;
    // At once: a later chunk may fail, and these are written.
    this.events.changed(changed);
  }

  private decide(
    locked: LockedTask,
    target: BulkTarget,
  ): TaskDecision | undefined {
    const { task } = locked;
    const { id } = task;
    const restoring = target.action === 'restore';
    const end = (outcome: BulkResult['outcome'], message?: string) => {
      this.results.set(id, { id, outcome, ...(message && { message }) });
      return undefined;
    };
    // Who can't restore a deleted task is not told that there was one.
    const isGone = locked.deleted && !(restoring && locked.permitted);
    if (!locked.visible || isGone) {
      return end('not_found', 'No such task');
    }
    if (!locked.permitted) {
      return end('forbidden', 'You are not allowed to change this task');
    }
    if (target.version !== undefined && target.version !== task.version) {
      return end('conflict', `The task has version ${task.version} now`);
    }
    if (target.action) {
      if (restoring && !locked.deleted) {
        return end('unchanged');
      }
      end(restoring ? 'restored' : 'deleted');
      return restoring ? RESTORE : DELETE;
    }
    const decision = decideUpdate(task, target.patch ?? {});
    if (!decision) {
      this.results.set(id, { id, outcome: 'unchanged', version: task.version });
      return undefined;
    }
    const { previous } = diffTask(task, target.patch ?? {});
    this.results.set(id, { id, outcome: 'updated', previous });
    return decision;
  }

  private response(): BulkResponse {
    const results = [...this.results.values()];
    const failed = results.filter(({ outcome }) =>
      ['not_found', 'forbidden', 'conflict', 'invalid'].includes(outcome),
    ).length;
    return {
      changed: this.changed,
      failed,
      results,
    };
  }
}
