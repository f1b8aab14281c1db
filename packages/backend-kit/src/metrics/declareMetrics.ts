import { ConflictError } from '@backstage/errors';
import {
  Counter,
  Gauge,
  Histogram,
  register,
  Registry,
  type CounterConfiguration,
  type GaugeConfiguration,
  type HistogramConfiguration,
} from 'prom-client';

/**
 * All metrics that were declared in this process, and no others: what the
 * portal serves on `/metrics`.
 *
 * @public
 */
export const declaredMetrics: Registry = new Registry();

/**
 * Declared metrics are in prom-client's own registry too, for other portals.
 */
const REGISTRIES = [declaredMetrics, register];

/** What was declared under each name. */
const shapes = new Map<string, string>();

/**
 * Declares a number that only grows.
 *
 * @throws ConflictError if another metric has the name
 * @public
 */
export function declareCounter<T extends string>(
  options: Omit<CounterConfiguration<T>, 'registers'>,
): Counter<T> {
  return declare(
    'counter',
    options,
    () => new Counter({ ...options, registers: REGISTRIES }),
  );
}

/**
 * Declares a number that goes up and down. `collect` may set it each time that
 * the metrics are read.
 *
 * @throws ConflictError if another metric has the name
 * @public
 */
export function declareGauge<T extends string>(
  options: Omit<GaugeConfiguration<T>, 'registers'>,
): Gauge<T> {
  return declare(
    'gauge',
    options,
    () => new Gauge({ ...options, registers: REGISTRIES }),
  );
}

/**
 * Declares counts of observed values, by upper bounds (`buckets`).
 *
 * @throws ConflictError if another metric has the name
 * @public
 */
export function declareHistogram<T extends string>(
  options: Omit<HistogramConfiguration<T>, 'registers'>,
): Histogram<T> {
  return declare(
    'histogram',
    options,
    () => new Histogram({ ...options, registers: REGISTRIES }),
  );
}

/**
 * A back end that starts again in the same process, as in tests, begins with
 * new metrics; two plugins that mean different things by one name are told so.
 */
function declare<M>(
  type: string,
  options: { name: string; help: string; labelNames?: readonly string[] },
  create: () => M,
): M {
  const { name, help, labelNames = [] } = options;
  const shape = JSON.stringify([type, help, labelNames]);
  const known = shapes.get(name);
  if (known !== undefined && known !== shape) {
    throw new ConflictError(`The metric '${name}' is declared twice`);
  }
  if (known !== undefined) {
    REGISTRIES.forEach(registry => registry.removeSingleMetric(name));
  }
  const metric = create();
  shapes.set(name, shape);
  return metric;
}
