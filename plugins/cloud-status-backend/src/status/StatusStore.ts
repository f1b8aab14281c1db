import type { Health } from '@portolan/plugin-cloud-status-common';
import type {
  CheckAnswer,
  CheckDefinition,
} from '@portolan/plugin-cloud-status-node';

/** A source of a provider. */
export type SourceRef = { providerId: string; sourceId: string };

/** A source, and when each of the provider's checks last looked through it. */
export type CheckedSource = SourceRef & {
  checks: readonly {
    id: string;
    everyMs: number;
    /** Milliseconds since 1970; none without a whole answer so far. */
    answeredAt?: number;
  }[];
};

/** Whose answer it is. */
export type AnswerOrigin = CheckedSource & { check: CheckDefinition };

/** What an answer changed: resources of which anything is different now. */
export type Changes = { refs: string[] };

/** How many resources of a kind have this health. */
export type HealthCount = { kind: string; health: Health; count: number };

/** What is known of resources. */
export type StatusStore = {
  /** Takes in what a check answered. */
  record(origin: AnswerOrigin, answer: CheckAnswer): Promise<Changes>;

  /**
   * Looks again how the resources of a source are: without answers what was
   * well becomes unknown.
   */
  reassess(source: CheckedSource): Promise<Changes>;

  /** Ends all resources of a source that is no more. */
  giveUp(source: SourceRef): Promise<Changes>;

  /** How many resources of each kind are how. */
  counts(): Promise<HealthCount[]>;

  /** Deletes what has been over for so many milliseconds. */
  forget(olderThanMs: number): Promise<void>;
};
