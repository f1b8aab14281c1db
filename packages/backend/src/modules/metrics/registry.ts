import { collectDefaultMetrics, Gauge, register, Registry } from 'prom-client';

/**
 * prom-client's global registry, which plugins add their own metrics to
 * (`tasks_total` of the task manager), with Node's defaults in it.
 */
export function portalRegistry(): Registry {
  // A test may start several backends in one process.
  if (!register.getSingleMetric('process_cpu_user_seconds_total')) {
    collectDefaultMetrics({ register });
  }
  return register;
}

/**
 * Adds a metric to a registry, in place of one of the same name that an earlier
 * backend of this process left there.
 */
export function replaceMetric<T>(
  registry: Registry,
  name: string,
  create: () => T,
): T {
  registry.removeSingleMetric(name);
  return create();
}

/** Exports the number of busy database connections, read at each scrape. */
export function exportBusyConnections(read: () => number): void {
  const name = 'database_connections_active';
  replaceMetric(
    register,
    name,
    () =>
      new Gauge({
        name,
        help: 'Database connections of this process that run a query or hold a transaction',
        registers: [register],
        collect() {
          this.set(read());
        },
      }),
  );
}
