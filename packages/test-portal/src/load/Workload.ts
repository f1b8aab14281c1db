import type { Session } from '../portal/session.ts';
import type { LoadResult } from './putLoad.ts';

/** What the workloads of a plugin work on. */
export type Dataset = {
  /** How many rows there are. */
  total: number;
  /** What is read of them: ids and the like, by what they are. */
  picked: Record<string, string[]>;
};

/** What a workload is given. */
export type WorkloadContext = {
  session: Session;
  dataset: Dataset;
  /** How long each of its loads lasts, without the warm-up. */
  seconds: number;
};

/** One workload; it yields a row of the table for each of its loads. */
export type Workload = {
  id: string;
  title: string;
  /** Whether the floor can do it too. */
  onFloor?: boolean;
  run(context: WorkloadContext): AsyncGenerator<[string, LoadResult]>;
};

/**
 * The load that a plugin wants measured: the export `benchmarks` of its
 * `bench/index.ts`, which `./portal bench` finds by itself.
 */
export type PluginBenchmarks = {
  pluginId: string;
  workloads: Workload[];
  /** Brings the portal to so many rows, and picks what is read. */
  prepare(session: Session, size: number): Promise<Dataset>;
  /** The module of the floor: a server that does the least that is possible. */
  floor: URL;
};
