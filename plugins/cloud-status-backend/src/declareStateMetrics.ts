import { declareGauge } from '@portolan/backend-kit';
import type { Schedule } from './schedule';
import type { StatusStore } from './status';

/** Serves how resources and sources are, as the database has it. */
export function declareStateMetrics(options: {
  schedule: Schedule;
  store: StatusStore;
}): void {
  const { schedule, store } = options;
  declareGauge({
    name: 'cloud_status_resources',
    help: 'Resources that are known, by how they are',
    labelNames: ['kind', 'health'],
    async collect() {
      const counts = await store.counts();
      this.reset();
      counts.forEach(({ kind, health, count }) =>
        this.set({ kind, health }, count),
      );
    },
  });
  declareGauge({
    name: 'cloud_status_source_up',
    help: 'Whether a source was there when it was last asked',
    labelNames: ['provider', 'source'],
    async collect() {
      const sources = await schedule.sources();
      this.reset();
      sources.forEach(({ providerId, sourceId, up }) =>
        this.set({ provider: providerId, source: sourceId }, up ? 1 : 0),
      );
    },
  });
  declareGauge({
    name: 'cloud_status_source_age_seconds',
    help: 'Age of the oldest whole answer of a source; infinite without one',
    labelNames: ['provider', 'source'],
    async collect() {
      const sources = await schedule.sources();
      this.reset();
      sources.forEach(({ providerId, sourceId, answeredAt }) =>
        this.set(
          { provider: providerId, source: sourceId },
          answeredAt === undefined
            ? Infinity
            : (Date.now() - answeredAt) / 1_000,
        ),
      );
    },
  });
}
