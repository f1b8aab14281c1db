/** The search index calls tasks this. */
export const RESULT_TYPE = 'task';

/** Whether a result of the portal's search is a task. */
export function isTask({ type }: { type: string }): boolean {
  return type === RESULT_TYPE;
}
