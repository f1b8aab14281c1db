import { ApiBlueprint, fetchApiRef } from '@backstage/frontend-plugin-api';
import { DefaultTaskManagerClient, taskManagerApiRef } from '../api';

/** The client of the task manager's back end. */
export const taskManagerApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: taskManagerApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: deps => DefaultTaskManagerClient.create(deps),
    }),
});
