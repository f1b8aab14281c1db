import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  OPEN_TASK_STATUSES,
  taskUpdatePermission,
  type FieldChange,
  type FindingsResult,
  type Task,
} from '@portolan/plugin-task-manager-common';
import { v7 as uuid } from 'uuid';
import type { FindingStore } from '../store/FindingStore';
import { topRanks } from '../store/rank';
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

/** What a report makes of a task. */
type Outcome = {
  kind: 'updated' | 'reopened' | 'closed';
  change: TaskChange;
};

/** What is new, and for each task that there is, its finding; none, if it was not reported again. */
type Plan = {
  create: CheckedFinding[];
  tasks: { task: Task; finding?: CheckedFinding }[];
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
    await this.options.access.requireCreate(credentials);
    assertUnique(options.findings);
    try {
      return await this.match(credentials, options);
    } catch (error) {
      // Another report of the source has just created one of the tasks, which this one now finds.
      if (ConflictError.is(error)) {
        return this.match(credentials, options);
      }
      throw error;
    }
  }

  private async match(
    credentials: BackstageCredentials,
    { source, findings }: { source: string; findings: CheckedFinding[] },
  ): Promise<FindingsResult> {
    const actorRef = this.options.access.actorRef(credentials);
    const tasks = await this.options.findings.tasksOf({
      source,
      createdBy: actorRef,
      fingerprints: findings.map(finding => finding.fingerprint),
    });
    const plan = planReport(findings, tasks);
    const touched = plan.tasks.filter(({ task, finding }) =>
      outcomeOf(task, finding),
    );
    await this.assertPermitted(
      touched.map(({ task }) => task.id),
      credentials,
    );
    await this.insert(plan.create, source, actorRef);
    const kinds = await this.change(touched, actorRef);
    const count = (kind: Outcome['kind']) =>
      kinds.filter(other => other === kind).length;
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
    const ranks = topRanks(findings.length);
    const tasks = findings.map(
      (finding, i): NewTask & Pick<Task, 'id' | 'entityRef'> => ({
        ...finding,
        id: uuid(),
        rank: ranks[i],
        entityRef: finding.entityRef ?? null,
        source,
        createdBy: actorRef,
        notify: true,
      }),
    );
    await this.options.tasks.insertMany([tasks], 'reported');
    this.options.events.changed(tasks);
  }

  /** Decides anew on each task as it is when it is locked: a person may have changed or dismissed it in the meantime. */
  private async change(
    touched: Plan['tasks'],
    actorRef: string,
  ): Promise<Outcome['kind'][]> {
    if (touched.length === 0) {
      return [];
    }
    const findings = new Map(
      touched.map(({ task, finding }) => [task.id, finding]),
    );
    const kinds = new Map<string, Outcome['kind']>();
    const changed = await this.options.tasks.change({
      ids: [...findings.keys()],
      actorRef,
      decide: ({ task, deleted }): TaskDecision | undefined => {
        const outcome = deleted
          ? undefined
          : outcomeOf(task, findings.get(task.id));
        if (!outcome) {
          return undefined;
        }
        kinds.set(task.id, outcome.kind);
        return {
          change: outcome.change,
          activity: {
            action: 'reported',
            changes: describe(task, outcome.change),
          },
        };
      },
    });
    this.options.events.changed(changed);
    return [...kinds.values()];
  }
}

function planReport(findings: CheckedFinding[], tasks: Task[]): Plan {
  const byFingerprint = new Map(
    findings.map(finding => [finding.fingerprint, finding]),
  );
  const known = new Set(tasks.map(({ fingerprint }) => fingerprint));
  return {
    create: findings.filter(({ fingerprint }) => !known.has(fingerprint)),
    tasks: tasks.map(task => ({
      task,
      finding: byFingerprint.get(task.fingerprint ?? ''),
    })),
  };
}

/** What a report makes of a task, whose finding is missing if it was not reported again; undefined if it leaves the task alone. */
function outcomeOf(task: Task, finding?: CheckedFinding): Outcome | undefined {
  if (!finding) {
    return OPEN_TASK_STATUSES.includes(task.status)
      ? {
          kind: 'closed',
          change: {
            status: 'completed',
            completedAt: new Date().toISOString(),
          },
        }
      : undefined;
  }
  // Somebody has dismissed it.
  if (task.status === 'cancelled') {
    return undefined;
  }
  const change = findersWord(task, finding);
  if (task.status === 'completed') {
    return {
      kind: 'reopened',
      change: { ...change, status: 'pending', completedAt: null },
    };
  }
  return Object.keys(change).length > 0
    ? { kind: 'updated', change }
    : undefined;
}

/** The fields for which the finder's word counts, as far as they differ. */
function findersWord(task: Task, finding: CheckedFinding): TaskChange {
  const { title, description = null, entityRef = null } = finding;
  return {
    ...(title !== task.title && { title }),
    ...(description !== task.description && { description }),
    ...(entityRef !== task.entityRef && { entityRef }),
  };
}

function describe(task: Task, change: TaskChange): FieldChange[] {
  return (Object.keys(change) as (keyof TaskChange)[])
    .filter(field => field !== 'completedAt')
    .map(field => ({ field, from: task[field], to: change[field] ?? null }));
}
