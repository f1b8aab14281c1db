import type { Problem } from '@portolan/plugin-cloud-status-common';
import type {
  CheckDefinition,
  CloudSource,
  FoundSources,
} from '@portolan/plugin-cloud-status-node';

/** A check of a source, by its ids. */
export type CheckRef = {
  providerId: string;
  sourceId: string;
  checkId: string;
};

/** A check that is this replica's to run until its lease ends. */
export type LeasedCheck = CheckRef & {
  lease: string;
  source: CloudSource & {
    /** Runs in a row, of any check, in which the source was away. */
    failures: number;
  };
  /** Runs of this check in a row that got no answer. */
  failures: number;
};

/** How a run of a check ended. */
export type RunResult = {
  /** Requests that it sent. */
  requests: number;
  tookMs: number;
} & (
  | { outcome: 'whole' }
  /** What it told counts; what it did not tell stays. */
  | { outcome: 'partial'; message: string }
  | {
      outcome: 'failed';
      problem: Problem;
      message: string;
      retryAfterMs?: number;
    }
);

/** Problems that concern all checks of a source alike. */
export const AWAY: ReadonlySet<Problem> = new Set<Problem>([
  'unauthorised',
  'unreachable',
  'timedOut',
]);

/** How a source fares. */
export type SourceState = {
  providerId: string;
  sourceId: string;
  /** Whether the last run of a check found it there. */
  up: boolean;
  /**
   * When each check had had a whole answer, in milliseconds since 1970; none
   * while one of them never had.
   */
  answeredAt?: number;
};

/** When each check of each source runs, shared by all replicas. */
export type Schedule = {
  /**
   * Takes over the sources that a provider found: new ones are due at once,
   * those that whole scopes lack three times in a row are given up with their
   * checks.
   *
   * @returns the sources that were given up
   */
  replaceSources(
    providerId: string,
    found: FoundSources,
    checks: readonly CheckDefinition[],
  ): Promise<string[]>;

  /** Leases the checks that are due longest, and no check twice. */
  lease(options: {
    providerId: string;
    limit: number;
    /** Milliseconds; a replica that ends without a word loses it then. */
    forMs: number;
  }): Promise<LeasedCheck[]>;

  /**
   * Writes how a run ended and when the next one is due.
   *
   * @returns false if the lease had ended, and the run counts for nothing
   */
  finish(
    check: LeasedCheck,
    everyMs: number,
    result: RunResult,
  ): Promise<boolean>;

  /**
   * When each check of a source last had a whole answer, in milliseconds since
   * 1970.
   */
  answered(
    providerId: string,
    sourceId: string,
  ): Promise<ReadonlyMap<string, number>>;

  /** All sources, and how they fare. */
  sources(): Promise<SourceState[]>;

  /** Gives back a check that was not run; it is due as before. */
  release(check: LeasedCheck): Promise<void>;
};
