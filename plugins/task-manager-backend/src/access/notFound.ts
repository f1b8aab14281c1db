import { NotFoundError } from '@backstage/errors';

/**
 * What a task that the caller may not see looks like: exactly like one that
 * never was.
 */
export function notFound(id: string): NotFoundError {
  return new NotFoundError(`No task with id '${id}'`);
}
