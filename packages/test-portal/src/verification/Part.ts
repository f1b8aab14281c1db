/** What a part found. */
export type PartResult = {
  passed: number;
  failed: number;
  /** What failed, in words; empty when nothing did. */
  details?: string;
  /** What of it took longest, for the table. */
  slowest?: { name: string; seconds: number }[];
};

/** One part of `./portal test` or `./portal verify`. */
export type Part = {
  name: string;
  run(): Promise<PartResult>;
};

/** One passed or failed check for each list of faults. */
export function resultOf(checks: readonly string[][]): PartResult {
  const failed = checks.filter(faults => faults.length > 0).length;
  return {
    passed: checks.length - failed,
    failed,
    details: checks.flat().join('\n'),
  };
}
