import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { TaskService } from '../service/TaskService';

/** What the routes of tasks need. */
export type TaskRouteOptions = {
  tasks: TaskService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
};
