import type { Express, Request } from 'express';

/** Value of the `endpoint` label for every request that matched no route. */
export const UNMATCHED = 'unmatched';

const TEMPLATE = Symbol('route template');

type Route = { path?: unknown };

type TracedRequest = Request & { [TEMPLATE]?: string };

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
  const routes = new WeakMap<Request, Route>();
  Object.defineProperty(app.request, 'route', {
    configurable: true,
    get(this: TracedRequest) {
      return routes.get(this);
    },
    set(this: TracedRequest, route: Route | undefined) {
      if (route) {
        routes.set(this, route);
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
  const template = `${prefix}${path === '/' ? '' : path}` || '/';
  return template.replace(/\{(\w+)\}/g, ':$1');
}
