/** No answer may take longer, whether the database is there or not. */
const MAX_MS = 2_000;

type Entry = {
  what: string;
  /** Missing where the connection broke. */
  status?: number;
  retryAfter: string | null;
  began: number;
  took: number;
};

/** What clients saw while the database was killed and came back. */
export class OutageLog {
  /** The keys of the writes that were answered 2xx. */
  readonly acknowledged: string[] = [];
  private readonly entries: Entry[] = [];
  private killedAt = 0;
  private returnedAt = 0;

  async request(
    what: string,
    send: () => Promise<Response>,
  ): Promise<Response | undefined> {
    const began = Date.now();
    const response = await send().catch(() => undefined);
    await response?.arrayBuffer();
    this.entries.push({
      what,
      status: response?.status,
      retryAfter: response?.headers.get('retry-after') ?? null,
      began,
      took: Date.now() - began,
    });
    return response;
  }

  killed(): void {
    this.killedAt = Date.now();
  }

  returned(): void {
    this.returnedAt = Date.now();
  }

  /** Answers that are neither 2xx nor a 503 that says when to try again. */
  badAnswers(): string[] {
    return count(
      this.entries
        .filter(entry => !isGood(entry) && !isHonest(entry))
        .map(({ what, status }) => `${what}: ${status ?? 'connection broke'}`),
    );
  }

  lateAnswers(): string[] {
    return count(
      this.entries
        .filter(({ took }) => took > MAX_MS)
        .map(({ what }) => `${what}: took longer than ${MAX_MS} ms`),
    );
  }

  /** Nothing is proved if the requests did not notice the outage. */
  withoutEffect(): string[] {
    const whats = [...new Set(this.entries.map(({ what }) => what))];
    const refused = this.entries.filter(
      ({ began, status }) =>
        status === 503 && began > this.killedAt && began < this.returnedAt,
    );
    return [
      ...(refused.length === 0 ? ['No request was refused'] : []),
      ...(this.acknowledged.length === 0 ? ['Nothing was written'] : []),
      ...whats
        .filter(what => !this.entries.some(e => e.what === what && isGood(e)))
        .map(what => `${what}: never answered 2xx`),
    ];
  }

  notRecovered(afterMs: number): string[] {
    return count(
      this.entries
        .filter(entry => entry.began > this.returnedAt + afterMs)
        .filter(entry => !isGood(entry))
        .map(
          ({ what, status }) =>
            `${what}: ${status ?? 'broke'} ${afterMs} ms after the return`,
        ),
    );
  }
}

function isGood({ status = 0 }: Entry): boolean {
  return status >= 200 && status < 300;
}

function isHonest({ status, retryAfter }: Entry): boolean {
  return status === 503 && retryAfter !== null;
}

function count(faults: string[]): string[] {
  const counts = new Map<string, number>();
  faults.forEach(fault => counts.set(fault, (counts.get(fault) ?? 0) + 1));
  return [...counts].map(([fault, times]) => `${fault} (${times} times)`);
}
