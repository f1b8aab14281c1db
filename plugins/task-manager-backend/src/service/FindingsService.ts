import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  taskUpdatePermission,
  type FieldChange,
  type FindingsResult,
  type Task,
} from '@portolan/plugin-task-manager-common';
import { v7 as uuid } from 'uuid';
import type { FindingStore } from '../store/FindingStore';
import type {
  NewTask,
  TaskChange,
  TaskDecision,
  TaskStore,
} from '../store/TaskStore';
import type { TaskAccess } from './access';
import { assertUnique } from './checkFingerprints';
import type { TaskEvents } from './TaskEvents';

/** A finding whose fields were checked like those of a task. */
export type CheckedFinding = Omit<NewTask, 'createdBy'> & {
  fingerprint: string;
};

type Options = {
  tasks: TaskStore;
  findings: FindingStore;
  access: TaskAccess;
  events: TaskEvents;
};

/** A task that a report touches, and what becomes of it. */
type Plan = {
  create: CheckedFinding[];
  changes: Map<
    string,
    { kind: 'updated' | 'reopened' | 'closed'; change: TaskChange }
  >;
};

/**
 * Keeps one open task for each finding of a source. The finder's word counts for title, description and entity; priority, assignee,
 * labels and due date are its suggestion for a new task, and belong to people afterwards. A task that somebody cancelled is
 * dismissed: its finding does not come back.
 */
export class FindingsService {
  static create(options: Options) {
    return new FindingsService(options);
  }

  private constructor(private readonly options: Options) {}

  /**
   * Makes the tasks of a source match what it finds now. Only tasks that the caller created are tasks of its sources.
   *
   * @throws InputError if two findings have one fingerprint.
   * @throws NotAllowedError if the caller may not create tasks, or not change one that the report touches; nothing is written.
   */
  async report(
    credentials: BackstageCredentials,
    options: { source: string; findings: CheckedFinding[] },
  ): Promise<FindingsResult> {
    const { source, findings } = options;
    const { access } = this.options;
    await access.requireCreate(credentials);
    const actorRef = access.actorRef(credentials);
    assertUnique(findings);
    const tasks = await this.options.findings.tasksOf({
      source,
      createdBy: actorRef,
      fingerprints: findings.map(finding => finding.fingerprint),
    });
    const plan = planReport(findings, tasks);
    await this.assertPermitted([...plan.changes.keys()], credentials);
    await this.insert(plan.create, source, actorRef);
    const changed = await this.change(plan, actorRef);
    this.options.events.changed(changed);
    const count = (kind: string) =>
      changed.filter(task => plan.changes.get(task.id)?.kind === kind).length;
    const updated = count('updated');
    const reopened = count('reopened');
    return {
      created: plan.create.length,
      updated,
      reopened,
      closed: count('closed'),
      unchanged: findings.length - plan.create.length - updated - reopened,
    };
  }

  private async assertPermitted(
    ids: string[],
    credentials: BackstageCredentials,
  ) {
    const permitted = await this.options.access.condition(
      credentials,
      taskUpdatePermission,
    );
    if (ids.length === 0 || permitted === undefined) {
      return;
    }
    const found = await this.options.tasks.inspect({ ids, permitted });
    if (found.some(task => !task.permitted)) {
      throw new NotAllowedError(
        'You are not allowed to update all tasks that the report changes',
      );
    }
  }

  private async insert(
    findings: CheckedFinding[],
    source: string,
    actorRef: string,
  ) {
    if (findings.length === 0) {
      return;
    }
    const tasks = findings.map(
      (finding): NewTask & Pick<Task, 'id' | 'entityRef'> => ({
        ...finding,
        id: uuid(),
        entityRef: finding.entityRef ?? null,
        source,
        createdBy: actorRef,
        notify: true,
      }),
    );
    await this.options.tasks.insertMany([tasks], 'reported');
    this.options.events.changed(tasks);
  }

  private async change(plan: Plan, actorRef: string): Promise<Task[]> {
    if (plan.changes.size === 0) {
      return [];
    }
    return this.options.tasks.change({
      ids: [...plan.changes.keys()],
      actorRef,
      decide: ({ task, deleted }): TaskDecision | undefined => {
        const planned = plan.changes.get(task.id);
        if (!planned || deleted) {
          return undefined;
        }
        return {
          change: planned.change,
          activity: {
            action: 'reported',
            changes: describe(task, planned.change),
          },
        };
      },
    });
  }
}

function planReport(findings: CheckedFinding[], tasks: Task[]): Plan {
  const byFingerprint = new Map(tasks.map(task => [task.fingerprint, task]));
  const plan: Plan = { create: [], changes: new Map() };
  for (const finding of findings) {
    const task = byFingerprint.get(finding.fingerprint);
    byFingerprint.delete(finding.fingerprint);
    if (!task) {
      plan.create.push(finding);
    } else if (task.status !== 'cancelled') {
      planFinding(plan, finding, task);
    }
  }
  // What is left was not reported again: open tasks are done, closed ones were not asked for.
  const completedAt = new Date().toISOString();
  for (const task of byFingerprint.values()) {
    plan.changes.set(task.id, {
      kind: 'closed',
      change: { status: 'completed', completedAt },
    });
  }
  return plan;
}

function planFinding(plan: Plan, finding: CheckedFinding, task: Task) {
  const change: TaskChange = {};
  if (finding.title !== task.title) {
    change.title = finding.title;
  }
  if ((finding.description ?? null) !== task.description) {
    change.description = finding.description ?? null;
  }
  if ((finding.entityRef ?? null) !== task.entityRef) {
    change.entityRef = finding.entityRef ?? null;
  }
  if (task.status === 'completed') {
    plan.changes.set(task.id, {
      kind: 'reopened',
      change: { ...change, status: 'pending', completedAt: null },
    });
  } else if (Object.keys(change).length > 0) {
    plan.changes.set(task.id, { kind: 'updated', change });
  }
}

function describe(task: Task, change: TaskChange): FieldChange[] {
  return (Object.keys(change) as (keyof TaskChange)[])
    .filter(field => field !== 'completedAt')
    .map(field => ({ field, from: task[field], to: change[field] ?? null }));
}
