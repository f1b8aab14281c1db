import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { Services } from '../services/Services';

/** What the routes do their work with. */
export type RouterOptions = Services & {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
};

/** What the routes of one resource need of it: these services, and how to tell who asks and what became of it. */
export type RouteOptions<S extends keyof Services> = Pick<
  RouterOptions,
  S | 'httpAuth' | 'auditor'
>;
