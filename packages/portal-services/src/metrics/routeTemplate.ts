import type { Express, Request } from 'express';

/** Value of the `endpoint` label for every request that matched no route. */
export const UNMATCHED = 'unmatched';

const TEMPLATE = Symbol('route template');
const ROUTE = Symbol('route');
const MAX_PREFIXES = 200;

type Route = { path?: unknown };

type TracedRequest = Request & { [TEMPLATE]?: string; [ROUTE]?: Route };

/** By prefix, then by path; of these there are as many as there are routes. */
const templates = new Map<string, Map<string, string>>();

/**
 * Makes {@link routeTemplate} work for all requests of an express application.
 *
 * Express sets `req.route` when a route matches, and forgets the prefix of the
 * router (`req.baseUrl`) as soon as that router hands on, which is what happens
 * on each error. So the full template is noted at the moment of the match, by
 * a setter on the application's own request prototype; requests themselves
 * carry no extra work.
 */
export function traceRouteTemplates(app: Express): void {
  Object.defineProperty(app.request, 'route', {
    configurable: true,
    get(this: TracedRequest) {
      return this[ROUTE];
    },
    set(this: TracedRequest, route: Route | undefined) {
      this[ROUTE] = route;
      if (route) {
        this[TEMPLATE] = joinTemplate(this.baseUrl, route.path);
      }
    },
  });
}

/** The template of the route that a request matched last, as `/orders/:id`. */
export function routeTemplate(req: Request): string {
  return (req as TracedRequest)[TEMPLATE] ?? UNMATCHED;
}

function joinTemplate(baseUrl: string, path: unknown): string | undefined {
  // Only a plain pattern is a template; a list or a RegExp says little and the
  // wildcard of a fallback says nothing about the path.
  if (typeof path !== 'string') {
    return undefined;
  }
  // Express matches a prefix in any case and keeps it as the caller wrote it.
  const prefix = baseUrl.toLowerCase();
  const known = templates.get(prefix)?.get(path);
  return known ?? remember(prefix, path);
}

function remember(prefix: string, path: string): string {
  const whole = `${prefix}${path === '/' ? '' : path}` || '/';
  const template = whole.replace(/\{(\w+)\}/g, ':$1');
  const ofPrefix = templates.get(prefix) ?? new Map();
  // A prefix that has a parameter of its own is not worth remembering.
  if (templates.size < MAX_PREFIXES) {
    templates.set(prefix, ofPrefix.set(path, template));
  }
  return template;
}
