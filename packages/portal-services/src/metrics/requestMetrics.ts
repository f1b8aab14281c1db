import { declareCounter, declareHistogram } from '@portolan/backend-kit';
import type { RequestHandler } from 'express';
import { routeTemplate, UNMATCHED } from './routeTemplate';

/**
 * Upper bounds in seconds: fine below the 100 ms that an API answer may take.
 */
const DURATION_BUCKETS = [
  0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
];

/** Methods that get a label of their own; a client can invent any other. */
const METHODS = new Set([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
]);

/**
 * Counts and times each answered request, by the template of its route.
 *
 * A request whose client goes away before the answer is not counted: it has no
 * status.
 */
export function requestMetrics(): RequestHandler {
  const requests = declareCounter({
    name: 'http_requests_total',
    help: 'Answered HTTP requests',
    labelNames: ['method', 'endpoint', 'status'],
  });
  const durations = declareHistogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the arrival of an HTTP request to the end of its answer',
    labelNames: ['method', 'endpoint'],
    buckets: DURATION_BUCKETS,
  });

  return (req, res, next) => {
    const start = performance.now();
    res.once('finish', () => {
      const method = METHODS.has(req.method) ? req.method : 'other';
      const template = routeTemplate(req);
      const endpoint =
        res.statusCode === 404 && isFallback(template) ? UNMATCHED : template;
      const seconds = (performance.now() - start) / 1000;
      requests.inc({ method, endpoint, status: res.statusCode });
      durations.observe({ method, endpoint }, seconds);
    });
    next();
  };
}

/** A route that takes every path: what it answers with 404 matched nothing. */
function isFallback(template: string): boolean {
  return template.endsWith('*');
}
