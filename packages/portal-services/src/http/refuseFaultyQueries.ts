import { InputError } from '@backstage/errors';
import type { RequestHandler } from 'express';

/** Whether the value of a parameter is one that its plugin can take. */
type IsValid = (value: string) => boolean;

/** Pages beyond that nobody turns to. */
const PAGE = /^\d{1,6}$/;

/** Columns by which a list of notifications may be in order. */
const NOTIFICATION_ORDER =
  /^(created|updated|title|description|topic|origin|severity|link)(,(asc|desc))?$/;

const NOTIFICATIONS: Record<string, IsValid> = {
  orderField: value => NOTIFICATION_ORDER.test(value),
};

/**
 * Parameters of Backstage's own routes that their plugins hand on unseen, and
 * then answer 500.
 */
const PARAMETERS = new Map<string, Record<string, IsValid>>([
  ['/api/search/query', { pageCursor: value => PAGE.test(decode(value)) }],
  ['/api/catalog/entities', { after: isJsonObject }],
  ['/api/notifications', NOTIFICATIONS],
  ['/api/notifications/notifications', NOTIFICATIONS],
]);

/** Answers 400 to what those plugins do not look at. */
export const refuseFaultyQueries: RequestHandler = (req, _res, next) => {
  const parameters =
    req.url.includes('?') && PARAMETERS.get(withoutSlash(req.path));
  next(parameters ? findFault(parameters, req.query) : undefined);
};

function findFault(
  parameters: Record<string, IsValid>,
  query: Record<string, unknown>,
): Error | undefined {
  const faulty = Object.entries(parameters).find(([name, isValid]) =>
    [query[name] ?? []]
      .flat()
      .some(value => value !== '' && !isValid(String(value))),
  );
  return faulty && new InputError(`The parameter '${faulty[0]}' is not valid`);
}

/** As Express compares paths. */
function withoutSlash(path: string): string {
  return path.toLowerCase().replace(/\/$/, '');
}

function decode(base64: string): string {
  return Buffer.from(base64, 'base64').toString();
}

function isJsonObject(base64: string): boolean {
  try {
    const value: unknown = JSON.parse(decode(base64));
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
