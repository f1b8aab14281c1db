import type { Dataset } from '../dataset.ts';
import type { LoadResult } from '../load.ts';
import type { Session } from '../session.ts';

/** What a workload is given. */
export type WorkloadContext = {
  session: Session;
  dataset: Dataset;
  /** How long each of its loads lasts, without the warm-up. */
  seconds: number;
};

/** One workload of the list in docs/benchmarks.md; it yields a row of the table for each of its loads. */
export type Workload = {
  id: string;
  title: string;
  /** Whether the floor can do it too. */
  onFloor?: boolean;
  run(context: WorkloadContext): AsyncGenerator<[string, LoadResult]>;
};
