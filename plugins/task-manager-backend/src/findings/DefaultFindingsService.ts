import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  taskUpdatePermission,
  type FindingsResult,
  type Task,
} from '@portolan/plugin-task-manager-common';
import { v7 as uuid } from 'uuid';
import type { FindingStore } from './FindingStore';
import {
  checkSource,
  type NewTask,
  type TaskChangeListener,
  type TaskStore,
  topRanks,
} from '../tasks';
import { actorRef } from '@portolan/backend-kit';
import { assertUnique } from './checkFingerprints';
import {
  outcomeOf,
  planReport,
  type FindingOutcome,
  type ReportPlan,
} from './findingDecisions';
import { checkFindings, type CheckedFinding } from './checkFindings';
import type { FindingsReport, FindingsService } from './FindingsService';
import type { TaskAccess } from '../access';

type Options = {
  tasks: TaskStore;
  findings: FindingStore;
  access: TaskAccess;
  events: TaskChangeListener;
};

type CheckedReport = { source: string; findings: CheckedFinding[] };

/** {@inheritDoc FindingsService} */
export class DefaultFindingsService implements FindingsService {
  static create(options: Options): DefaultFindingsService {
    return new DefaultFindingsService(options);
  }

  private constructor(private readonly options: Options) {}

  async report(
    report: FindingsReport,
    caller: BackstageCredentials,
  ): Promise<FindingsResult> {
    await this.options.access.requireCreate(caller);
    const checked = {
      source: checkSource(report.source),
      findings: checkFindings(report.findings),
    };
    assertUnique(checked.findings);
    try {
      return await this.match(checked, caller);
    } catch (error) {
      // Another report of the source has just created one of the tasks, which
      // this one now finds.
      if (ConflictError.is(error)) {
        return this.match(checked, caller);
      }
      throw error;
    }
  }

  private async match(
    { source, findings }: CheckedReport,
    caller: BackstageCredentials,
  ): Promise<FindingsResult> {
    const createdBy = actorRef(caller);
    const tasks = await this.options.findings.tasksOf({
      source,
      createdBy,
      fingerprints: findings.map(({ fingerprint }) => fingerprint),
    });
    const { create, touched } = planReport(findings, tasks);
    await this.requirePermitted([...touched.keys()], caller);
    await this.insert({ source, findings: create }, createdBy);
    const kinds = await this.change(touched, createdBy);
    const count = (kind: FindingOutcome['kind']) =>
      kinds.filter(other => other === kind).length;
    const updated = count('updated');
    const reopened = count('reopened');
    return {
      created: create.length,
      updated,
      reopened,
      closed: count('closed'),
      unchanged: findings.length - create.length - updated - reopened,
    };
  }

  private async requirePermitted(
    ids: string[],
    caller: BackstageCredentials,
  ): Promise<void> {
    const { access, tasks } = this.options;
    const permitted = await access.condition(taskUpdatePermission, caller);
    if (ids.length === 0 || permitted === undefined) {
      return;
    }
    const found = await tasks.inspect({ ids, permitted });
    if (found.some(task => !task.permitted)) {
      throw new NotAllowedError(
        'You are not allowed to update all tasks that the report changes',
      );
    }
  }

  private async insert(
    { source, findings }: CheckedReport,
    createdBy: string,
  ): Promise<void> {
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
        createdBy,
      }),
    );
    await this.options.tasks.insertMany([tasks], 'reported');
    this.options.events.changed(tasks);
  }

  /**
   * Decides anew on each task as it is when it is locked: a person may have
   * changed or dismissed it in the meantime.
   */
  private async change(
    touched: ReportPlan['touched'],
    changedBy: string,
  ): Promise<FindingOutcome['kind'][]> {
    if (touched.size === 0) {
      return [];
    }
    const kinds = new Map<string, FindingOutcome['kind']>();
    const changed = await this.options.tasks.change({
      ids: [...touched.keys()],
      actorRef: changedBy,
      decide: ({ task, deleted }) => {
        const outcome = deleted
          ? undefined
          : outcomeOf(task, touched.get(task.id));
        // The transaction may run again, and find the task otherwise.
        if (outcome) {
          kinds.set(task.id, outcome.kind);
        } else {
          kinds.delete(task.id);
        }
        return outcome?.decision;
      },
    });
    this.options.events.changed(changed);
    return [...kinds.values()];
  }
}
