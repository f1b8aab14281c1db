import type {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { TaskService } from '../service/TaskService';

/** What the routes of tasks need. */
export type TaskRouteOptions = {
  tasks: TaskService<BackstageCredentials>;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
};
