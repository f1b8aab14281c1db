import { InputError } from '@backstage/errors';
import type { Finding } from '@portolan/plugin-task-manager-common';
import type { CheckedFinding } from './FindingsService';
import { checkNewTask } from '../tasks/checkTask';

/**
 * Checks findings like new tasks.
 *
 * @throws InputError that names the finding and its field.
 */
export function parseFindings(findings: Finding[]): CheckedFinding[] {
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
