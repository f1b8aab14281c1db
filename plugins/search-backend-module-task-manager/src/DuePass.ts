/** No task has changed for so long. */
const CALM_MS = 5_000;
/** Or so long after the first change, if there is no calm. */
const PATIENCE_MS = 5 * 60_000;
/** And so long after the last pass that was started out of turn. */
const SPACING_MS = 60_000;

/** Whether a pass over all tasks is due, and when: it must not take part in the load that made it necessary. */
export class DuePass {
  private since?: number;
  private lastAsked = 0;
  private lastStarted = -Infinity;

  get isDue(): boolean {
    return this.since !== undefined;
  }

  /** Milliseconds until it may start; zero or less if it may now. */
  get delayMs(): number {
    const { since = Infinity, lastAsked, lastStarted } = this;
    const ready = Math.min(lastAsked + CALM_MS, since + PATIENCE_MS);
    return Math.max(ready, lastStarted + SPACING_MS) - Date.now();
  }

  ask(): void {
    this.lastAsked = Date.now();
    this.since ??= this.lastAsked;
  }

  /** It is started out of turn, and will read all that has changed until now. */
  started(): void {
    this.lastStarted = Date.now();
    this.covered();
  }

  /** A pass that was due anyhow reads all that has changed until now. */
  covered(): void {
    this.since = undefined;
  }
}
