import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { createTaskManagerClient } from './createTaskManagerClient';
import { DefaultTaskFindingsService } from './DefaultTaskFindingsService';
import type { TaskFindingsService } from './TaskFindingsService';

/**
 * Gives a backend plugin the {@link TaskFindingsService}, acting as that
 * plugin.
 *
 * @public
 */
export const taskFindingsServiceRef = createServiceRef<TaskFindingsService>({
  id: 'task-manager.findings',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: deps =>
        DefaultTaskFindingsService.create(createTaskManagerClient(deps)),
    }),
});
