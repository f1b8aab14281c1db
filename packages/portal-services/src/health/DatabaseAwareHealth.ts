import {
  coreServices,
  createServiceFactory,
  RootHealthService,
  RootLifecycleService,
} from '@backstage/backend-plugin-api';
import { DatabaseMonitor, databaseMonitorServiceRef } from '../database';

type Health = Awaited<ReturnType<RootHealthService['getReadiness']>>;

const OK: Health = { status: 200, payload: { status: 'ok' } };

/**
 * Liveness says that the process serves requests. Readiness says that it is
 * worth sending it any: it has started, is not shutting down, and its database
 * answers. A replica that lost the database leaves the load balancer and comes
 * back by itself; restarting it would not help, so liveness stays ok.
 */
export class DatabaseAwareHealth implements RootHealthService {
  private phase: 'starting' | 'up' | 'stopping' = 'starting';

  static create(options: {
    lifecycle: RootLifecycleService;
    monitor: Pick<DatabaseMonitor, 'check'>;
  }): DatabaseAwareHealth {
    const health = new DatabaseAwareHealth(options.monitor);
    options.lifecycle.addStartupHook(() => {
      health.phase = 'up';
    });
    options.lifecycle.addBeforeShutdownHook(() => {
      health.phase = 'stopping';
    });
    return health;
  }

  private constructor(
    private readonly monitor: Pick<DatabaseMonitor, 'check'>,
  ) {}

  async getLiveness(): Promise<Health> {
    return OK;
  }

  async getReadiness(): Promise<Health> {
    if (this.phase === 'starting') {
      return unavailable('Backend has not started yet');
    }
    if (this.phase === 'stopping') {
      return unavailable('Backend is shutting down');
    }
    try {
      await this.monitor.check();
      return OK;
    } catch {
      // The route is public: the reason stays in the logs of the plugins.
      return unavailable('Database does not answer');
    }
  }
}

function unavailable(message: string): Health {
  return { status: 503, payload: { message, status: 'error' } };
}

/** Replaces Backstage's own health service by {@link DatabaseAwareHealth}. */
export const databaseAwareHealthServiceFactory = createServiceFactory({
  service: coreServices.rootHealth,
  deps: {
    lifecycle: coreServices.rootLifecycle,
    monitor: databaseMonitorServiceRef,
  },
  factory: deps => DatabaseAwareHealth.create(deps),
});
