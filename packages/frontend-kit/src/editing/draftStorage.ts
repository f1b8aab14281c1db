/** Reads what the browser's tab keeps under a key. */
export function readDraft<T>(key: string | undefined): T | undefined {
  try {
    const text = key && window.sessionStorage.getItem(key);
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value in the browser's tab, or forgets the one of before. */
export function writeDraft(key: string | undefined, value: unknown): void {
  try {
    if (key && value !== undefined) {
      window.sessionStorage.setItem(key, JSON.stringify(value));
    } else if (key) {
      window.sessionStorage.removeItem(key);
    }
  } catch {
    // Browsers can forbid it, or have no room: the draft then lives as long as
    // what shows it.
  }
}
