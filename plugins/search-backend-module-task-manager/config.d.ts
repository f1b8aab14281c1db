import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      taskManager?: {
        /**
         * How often all tasks are read anew. If it is missing: once an hour on the PostgreSQL engine, where changes are
         * indexed as they happen, and every ten minutes on others.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
