import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  Finding,
  FindingsResult,
} from '@portolan/plugin-task-manager-common';

/** All that a source finds now. */
export type FindingsReport = { source: string; findings: Finding[] };

/**
 * Keeps one open task for each finding of a source. The finder's word counts
 * for title, description and entity; priority, assignee, labels and due date
 * are its suggestion for a new task, and belong to people afterwards. A task
 * that somebody cancelled is dismissed: its finding does not come back.
 */
export type FindingsService = {
  /**
   * Makes the tasks of a source match what it finds now. Only tasks that the
   * caller created are tasks of its sources.
   *
   * @throws InputError that names the finding and its field, also if two have
   * one fingerprint.
   * @throws NotAllowedError if the caller may not create tasks, or not change
   * one that the report touches; nothing is written.
   */
  report(
    report: FindingsReport,
    caller: BackstageCredentials,
  ): Promise<FindingsResult>;
};
