import { declaredMetrics } from '@portolan/backend-kit';
import type { RequestHandler } from 'express';
import { collectDefaultMetrics } from 'prom-client';
import { isForwarded } from '../proxies';

/**
 * Serves what was declared, and what Node.js tells of its process, in
 * Prometheus' text format. Backstage's catalog puts metrics of its own into
 * prom-client's registry, which it counts in its tables at each scrape; those
 * are for OpenTelemetry to collect.
 *
 * Like the health routes it asks for no token, because Prometheus scrapes each
 * replica directly. It must not be seen from outside, so whatever came through
 * a proxy or a load balancer, which all add a forwarding header, gets a 404.
 * It is answered here, for the front end takes every path that is left over.
 */
export function metricsEndpoint(): RequestHandler {
  // A test may start several back ends in one process.
  if (!declaredMetrics.getSingleMetric('process_cpu_user_seconds_total')) {
    collectDefaultMetrics({ register: declaredMetrics });
  }
  return async (req, res, next) => {
    if (isForwarded(req.headers)) {
      res.status(404).end();
      return;
    }
    try {
      const text = await declaredMetrics.metrics();
      res.type(declaredMetrics.contentType).send(text);
    } catch (error) {
      next(error);
    }
  };
}
