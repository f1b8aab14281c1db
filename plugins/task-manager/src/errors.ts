import { isError } from '@backstage/errors';
import { TaskConflictError } from './api';

/** Why something failed, in the back end's own words. */
export function reasonOf(error: unknown): string {
  if (!isError(error)) return String(error);
  const { cause } = error;
  return isError(cause) ? cause.message : error.message;
}

/** The HTTP status with which the back end refused, if it was the back end. */
export function statusOf(error: unknown): number | undefined {
  if (error instanceof TaskConflictError) return 412;
  if (!isError(error) || !('response' in error)) return undefined;
  const { status } = error.response as { status?: unknown };
  return typeof status === 'number' ? status : undefined;
}

/** Whether there was no answer at all, which each browser words in its own way. */
export function isUnanswered(error: unknown): boolean {
  return (
    error instanceof TypeError &&
    /fetch|network|load failed/i.test(error.message)
  );
}
