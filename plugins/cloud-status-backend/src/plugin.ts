import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { cloudStatusProvidersExtensionPoint } from '@portolan/plugin-cloud-status-node';
import { CollectionMetrics, Collector } from './collection';
import { migrate } from './database';
import { declareStateMetrics } from './declareStateMetrics';
import { Providers } from './Providers';
import { repeatedly } from './repeatedly';
import { DatabaseSchedule } from './schedule';
import { DatabaseStatusStore } from './status';

/** Sources that one replica asks at the same time. */
const CONCURRENCY = 20;
/** Milliseconds that history is kept: 30 days. */
const KEPT_MS = 30 * 24 * 3_600_000;
/** Milliseconds between two looks at what is due. */
const TICK_MS = 1_000;

/** Collects the state of clouds, and keeps what is known of it. @public */
export const cloudStatusPlugin = createBackendPlugin({
  pluginId: 'cloud-status',
  register(env) {
    const providers = Providers.create();
    env.registerExtensionPoint(cloudStatusProvidersExtensionPoint, providers);
    env.registerInit({
      deps: {
        database: coreServices.database,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ lifecycle, logger, scheduler, ...deps }) {
        const database = await migrate(deps.database);
        const schedule = DatabaseSchedule.create({ database });
        const store = DatabaseStatusStore.create({ database });
        declareStateMetrics({ schedule, store });
        const collector = Collector.create({
          providers: providers.all(),
          schedule,
          store,
          metrics: CollectionMetrics.create(),
          logger,
          concurrency: CONCURRENCY,
        });
        const ticking = repeatedly(() => collector.tick(), {
          everyMs: TICK_MS,
          onError: error => logger.error('Cloud status is not asked', error),
        });
        await scheduler.scheduleTask({
          id: 'cloud-status-forget',
          frequency: { days: 1 },
          timeout: { minutes: 5 },
          initialDelay: { minutes: 1 },
          fn: () => store.forget(KEPT_MS),
        });
        lifecycle.addStartupHook(async () => {
          await collector.start();
          ticking.start();
        });
        lifecycle.addShutdownHook(async () => {
          ticking.stop();
          await collector.stop();
        });
      },
    });
  },
});
