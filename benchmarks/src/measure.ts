import type { Dataset, LoadResult, Session, Workload } from 'test-portal';

/** What is measured: the portal, or the floor beside it. */
export type Target = { name: string; session: Session };

/** One row of the table: the median of all rounds. */
export type Row = { target: string; load: string; result: LoadResult };

/**
 * Puts a workload on each target in turn, round after round, so that what else
 * the machine does falls on all of them.
 */
export async function measure(options: {
  workload: Workload;
  targets: Target[];
  dataset: Dataset;
  seconds: number;
  rounds: number;
}): Promise<Row[]> {
  const { workload, targets, dataset, seconds, rounds } = options;
  const rows = new Map<string, Omit<Row, 'result'> & { all: LoadResult[] }>();
  for (let round = 0; round < rounds; round++) {
    for (const { name: target, session } of targets) {
      const loads = workload.run({ session, dataset, seconds });
      for await (const [load, result] of loads) {
        const key = `${target} ${load}`;
        const row = rows.get(key) ?? { target, load, all: [] };
        row.all.push(result);
        rows.set(key, row);
      }
    }
  }
  return Array.from(rows.values(), ({ target, load, all }) => ({
    target,
    load,
    result: medianOf(all),
  }));
}

/** The median of each figure; but errors are added up. */
function medianOf(results: LoadResult[]): LoadResult {
  const names = Object.keys(results[0]) as (keyof LoadResult)[];
  const median = (name: keyof LoadResult) =>
    results.map(result => result[name]).sort((a, b) => a - b)[
      Math.floor(results.length / 2)
    ];
  return {
    ...(Object.fromEntries(
      names.map(name => [name, median(name)]),
    ) as LoadResult),
    errors: results.reduce((sum, { errors }) => sum + errors, 0),
  };
}
