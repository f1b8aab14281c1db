import {
  OPEN_TASK_STATUSES,
  type FieldChange,
  type Task,
} from '@portolan/plugin-task-manager-common';
import type { TaskChange, TaskDecision } from '../tasks';
import type { CheckedFinding } from './checkFindings';

/** What a report makes of a task. */
export type FindingOutcome = {
  kind: 'updated' | 'reopened' | 'closed';
  decision: TaskDecision;
};

/**
 * What a report does: which tasks it creates, and the ids of those that it
 * touches, each with its finding if it has one still.
 */
export type ReportPlan = {
  create: CheckedFinding[];
  touched: Map<string, CheckedFinding | undefined>;
};

/** Compares what a source finds with the tasks that it has. */
export function planReport(
  findings: CheckedFinding[],
  tasks: Task[],
): ReportPlan {
  const byFingerprint = new Map(
    findings.map(finding => [finding.fingerprint, finding]),
  );
  const findingOf = ({ fingerprint }: Task) =>
    byFingerprint.get(fingerprint ?? '');
  const known = new Set(tasks.map(({ fingerprint }) => fingerprint));
  return {
    create: findings.filter(({ fingerprint }) => !known.has(fingerprint)),
    touched: new Map(
      tasks
        .filter(task => outcomeOf(task, findingOf(task)))
        .map(task => [task.id, findingOf(task)]),
    ),
  };
}

/**
 * What becomes of a task, whose finding is missing if it was not reported
 * again; undefined if it is left alone.
 */
export function outcomeOf(
  task: Task,
  finding?: CheckedFinding,
): FindingOutcome | undefined {
  if (!finding) {
    return OPEN_TASK_STATUSES.includes(task.status)
      ? outcome('closed', task, {
          status: 'completed',
          completedAt: new Date().toISOString(),
        })
      : undefined;
  }
  // Somebody has dismissed it.
  if (task.status === 'cancelled') {
    return undefined;
  }
  const change = findersWord(task, finding);
  if (task.status === 'completed') {
    return outcome('reopened', task, {
      ...change,
      status: 'pending',
      completedAt: null,
    });
  }
  return Object.keys(change).length > 0
    ? outcome('updated', task, change)
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

function outcome(
  kind: FindingOutcome['kind'],
  task: Task,
  change: TaskChange,
): FindingOutcome {
  return {
    kind,
    decision: {
      change,
      activity: { action: 'reported', changes: describe(task, change) },
    },
  };
}

function describe(task: Task, change: TaskChange): FieldChange[] {
  return (Object.keys(change) as (keyof TaskChange)[])
    .filter(field => field !== 'completedAt')
    .map(field => ({ field, from: task[field], to: change[field] ?? null }));
}
