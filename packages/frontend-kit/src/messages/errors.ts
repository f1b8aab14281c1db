import { isError } from '@backstage/errors';

/**
 * Why something failed, in the back end's own words.
 *
 * @public
 */
export function reasonOf(error: unknown): string {
  if (!isError(error)) {
    return String(error);
  }
  const { cause } = error;
  return isError(cause) ? cause.message : error.message;
}

/**
 * The HTTP status with which the back end refused, if it was the back end: the
 * `statusCode` of a `ResponseError`, or of an error of a plugin's own that
 * stands for one.
 *
 * @public
 */
export function statusOf(error: unknown): number | undefined {
  if (!isError(error) || !('statusCode' in error)) {
    return undefined;
  }
  const { statusCode } = error;
  return typeof statusCode === 'number' ? statusCode : undefined;
}

/**
 * Whether there was no answer at all, or none in time. Each browser words the
 * first its own way.
 */
export function isUnanswered(error: unknown): boolean {
  return (
    (error instanceof TypeError &&
      /fetch|network|load failed/i.test(error.message)) ||
    (isError(error) && error.name === 'TimeoutError')
  );
}
