import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';

/**
 * How often all tasks are read: seldom, where changes are written as they
 * happen.
 */
export function readSchedule(
  config: RootConfigService,
  { incremental }: { incremental: boolean },
): SchedulerServiceTaskScheduleDefinition {
  const schedule = config.getOptionalConfig(
    'search.collators.taskManager.schedule',
  );
  if (schedule) {
    return readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule);
  }
  return {
    frequency: { minutes: incremental ? 60 : 10 },
    timeout: { minutes: 15 },
    initialDelay: { seconds: 3 },
  };
}
