import type {
  Finding,
  FindingsResult,
} from '@portolan/plugin-task-manager-common';

/**
 * Turns what a plugin finds into tasks.
 *
 * @public
 */
export type TaskFindingsService = {
  /**
   * Reports everything that `source` finds now. A new finding becomes a task, a
   * known one updates its task, one that came back re-opens it, and an open
   * task of the source whose finding is missing is completed. Reporting the
   * same findings twice changes nothing.
   *
   * @param source - Names the finder and its scope, such as `cloud-status/eks`;
   * only letters, digits and `._/-`.
   * @param findings - At most 5,000; fingerprints are unique within the source.
   * @throws InputError that names the field, if a finding is not valid; then
   * nothing is written.
   */
  reportFindings(source: string, findings: Finding[]): Promise<FindingsResult>;
};
