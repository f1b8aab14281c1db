import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  BulkRequest,
  BulkResponse,
} from '@portolan/plugin-task-manager-common';

/** Changes many tasks at once, each by itself. */
export type BulkService = {
  /**
   * What can't be changed is told in the answer, and keeps no other task from
   * being changed.
   *
   * @throws InputError that names the field, before anything is changed.
   */
  run(
    request: BulkRequest,
    caller: BackstageCredentials,
  ): Promise<BulkResponse>;
};
