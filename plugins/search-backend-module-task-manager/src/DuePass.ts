/** So long after the last change that only a pass makes up for. */
const CALM_MS = 5_000;
/** Or so long after the first such change, if there is no calm. */
const PATIENCE_MS = 30_000;
/** And so long after the last pass that was started out of turn. */
const SPACING_MS = 60_000;

/**
 * Whether a pass over all tasks is due, and when: it must not take part in the
 * load that made it necessary.
 */
export class DuePass {
  private since?: number;
  private lastAsked = 0;
  private lastStarted = -Infinity;

  get isDue(): boolean {
    return this.since !== undefined;
  }

  /** Whether it is due, and may start now. */
  get mayStart(): boolean {
    const { since = Infinity, lastAsked, lastStarted } = this;
    const ready = Math.min(lastAsked + CALM_MS, since + PATIENCE_MS);
    return (
      this.isDue && Date.now() >= Math.max(ready, lastStarted + SPACING_MS)
    );
  }

  /** Something has changed that is not written otherwise. */
  ask(): void {
    this.lastAsked = Date.now();
    this.since ??= this.lastAsked;
  }

  /**
   * It is started out of turn, and will read all that has changed until now.
   */
  started(): void {
    this.lastStarted = Date.now();
    this.covered();
  }

  /** A pass that was due anyhow reads all that has changed until now. */
  covered(): void {
    this.since = undefined;
  }
}
