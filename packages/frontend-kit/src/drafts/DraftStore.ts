/** So many drafts are kept, and so many characters of all together. */
const LIMITS = { drafts: 100, characters: 2_000_000 };

/** What the keys of all drafts have in them, whichever plugin's they are. */
const MARK = '.draft/';

/** A draft as the browser keeps it, and when it was written. */
type Kept = { at: number; value: unknown };

function storage(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    // Some browsers forbid even to look.
    return undefined;
  }
}

function parse(text: string): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(text);
    return kept && typeof kept === 'object' && 'value' in kept
      ? (kept as Kept)
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What people are writing, in the browser's tab: it outlives a page that is
 * loaded again, and one that sends people elsewhere to sign in. Where the
 * browser keeps nothing, or has no room left, it outlives what shows it. The
 * oldest drafts go once there are too many.
 */
export class DraftStore {
  private readonly listeners = new Set<() => void>();
  private readonly homeless = new Map<string, string>();
  private readonly parsed = new Map<string, { text: string; value: unknown }>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** The same object as long as nobody has written another. */
  read<T>(key: string): T | undefined {
    const text = storage()?.getItem(key) ?? this.homeless.get(key);
    if (text === undefined) {
      this.parsed.delete(key);
      return undefined;
    }
    const before = this.parsed.get(key);
    const value = before?.text === text ? before.value : parse(text)?.value;
    this.parsed.set(key, { text, value });
    return value as T | undefined;
  }

  /** Keeps anything that JSON can hold; forgets the draft if `undefined`. */
  write(key: string, value: unknown): void {
    this.homeless.delete(key);
    storage()?.removeItem(key);
    if (value !== undefined) {
      this.keep(key, JSON.stringify({ at: Date.now(), value }));
    }
    this.listeners.forEach(listener => listener());
  }

  private keep(key: string, text: string): void {
    const kept = storage();
    const others = kept ? draftsOf(kept) : [];
    let room = LIMITS.characters - text.length;
    let places = LIMITS.drafts - 1;
    for (const other of others) {
      room -= other.length;
      places -= 1;
      if (room < 0 || places < 0) {
        kept?.removeItem(other.key);
      }
    }
    try {
      if (!kept || text.length > LIMITS.characters) {
        throw new RangeError('There is no room');
      }
      kept.setItem(key, text);
    } catch {
      this.homeless.set(key, text);
    }
  }
}

/** The keys of all drafts and how long they are, the newest first. */
function draftsOf(kept: Storage): { key: string; length: number }[] {
  return Object.keys(kept)
    .filter(key => key.includes(MARK))
    .map(key => {
      const text = kept.getItem(key) ?? '';
      return { key, length: text.length, at: parse(text)?.at ?? 0 };
    })
    .sort((a, b) => b.at - a.at);
}

/** The one store of a tab. */
export const drafts = new DraftStore();
