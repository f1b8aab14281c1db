import type { BackstageCredentials } from '@backstage/backend-plugin-api';

/** Which labels: those that hold a text, and how many at the most. */
export type LabelQuery = { q: string; limit: number };

/** The labels of the tasks that a caller may see. */
export type LabelService = {
  /**
   * Those that begin with the text first, each kind in alphabetical order.
   *
   * @throws NotAllowedError if the caller may see no task at all.
   */
  list(query: LabelQuery, caller: BackstageCredentials): Promise<string[]>;
};
