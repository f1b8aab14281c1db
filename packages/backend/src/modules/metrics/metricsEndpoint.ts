import type { Request, RequestHandler } from 'express';
import type { Registry } from 'prom-client';

/** What proxies and load balancers add to a request; any one of them tells, even empty. */
const FORWARDING_HEADERS = ['forwarded', 'via', 'x-forwarded-for', 'x-real-ip'];

/** Portolan's own metrics, and the names of those of Node and its process. */
const SERVED =
  /^(http_requests_total|http_request_duration_seconds|tasks_total|database_connections_active|process_\w+|nodejs_\w+)$/;

/**
 * Serves Portolan's metrics of a registry in Prometheus' text format. Backstage's
 * catalog puts metrics of its own there, which it counts in its tables at each
 * scrape; those are for OpenTelemetry to collect.
 *
 * Like the health routes it asks for no token, because Prometheus scrapes each
 * replica directly. It must not be seen from outside, so whatever came through
 * a proxy or a load balancer, which all add a forwarding header, gets a 404.
 * It is answered here, for the front end takes every path that is left over.
 */
export function metricsEndpoint(registry: Registry): RequestHandler {
  return async (req, res, next) => {
    if (isForwarded(req)) {
      res.status(404).end();
      return;
    }
    try {
      res.type(registry.contentType).send(await served(registry));
    } catch (error) {
      next(error);
    }
  };
}

async function served(registry: Registry): Promise<string> {
  const texts = await Promise.all(
    registry
      .getMetricsAsArray()
      .filter(({ name }) => SERVED.test(name))
      .map(({ name }) => registry.getSingleMetricAsString(name)),
  );
  return `${texts.join('\n\n')}\n`;
}

function isForwarded(req: Request): boolean {
  return FORWARDING_HEADERS.some(name => req.headers[name] !== undefined);
}
