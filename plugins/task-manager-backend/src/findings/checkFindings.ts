import { InputError } from '@backstage/errors';
import {
  TASK_LIMITS,
  type Finding,
} from '@portolan/plugin-task-manager-common';
import { checkNewTask, type NewTask } from '../tasks';
/** A finding whose fields were checked like those of a task. */
export type CheckedFinding = Omit<NewTask, 'createdBy'> & {
  fingerprint: string;
};

/**
 * Checks findings like new tasks.
 *
 * @throws InputError that names the finding and its field.
 */
export function checkFindings(findings: Finding[]): CheckedFinding[] {
  if (findings.length > TASK_LIMITS.findings) {
    throw new InputError(
      `findings must not have more than ${TASK_LIMITS.findings} findings`,
    );
  }
  return findings.map((finding, index) => {
    try {
      return {
        ...checkNewTask(finding),
        fingerprint: finding.fingerprint,
      };
    } catch (error) {
      if (InputError.is(error)) {
        throw new InputError(`findings[${index}].${error.message}`);
      }
      throw error;
    }
  });
}
