import { ApiBlueprint, fetchApiRef } from '@backstage/frontend-plugin-api';
import { apiEntityDataRef } from '@portolan/frontend-kit';
import { DefaultTaskManagerClient, taskManagerApiRef } from '../api';

/** The client of the task manager's back end, and what the catalog calls it. */
export const taskManagerApi = ApiBlueprint.makeWithOverrides({
  output: [ApiBlueprint.dataRefs.factory, apiEntityDataRef],
  factory: originalFactory => [
    ...originalFactory(defineParams =>
      defineParams({
        api: taskManagerApiRef,
        deps: { fetchApi: fetchApiRef },
        factory: deps => DefaultTaskManagerClient.create(deps),
      }),
    ),
    apiEntityDataRef('api:default/task-manager'),
  ],
});
