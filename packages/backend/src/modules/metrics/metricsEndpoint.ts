import type { Request, RequestHandler } from 'express';
import type { Registry } from 'prom-client';

/** What proxies and load balancers add to a request; any one of them tells, even empty. */
const FORWARDING_HEADERS = ['forwarded', 'via', 'x-forwarded-for', 'x-real-ip'];

/**
 * Serves a registry in Prometheus' text format.
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
      res.type(registry.contentType).send(await registry.metrics());
    } catch (error) {
      next(error);
    }
  };
}

function isForwarded(req: Request): boolean {
  return FORWARDING_HEADERS.some(name => req.headers[name] !== undefined);
}
