import { useCallback, useRef, useState } from 'react';
import { useMe } from './useMe';

const PREFIX = 'task-manager.draft';

function read<T>(key: string | undefined): T | undefined {
  try {
    const text = key && window.sessionStorage.getItem(key);
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

function write(key: string | undefined, value: unknown): void {
  try {
    if (key && value !== undefined) {
      window.sessionStorage.setItem(key, JSON.stringify(value));
    } else if (key) {
      window.sessionStorage.removeItem(key);
    }
  } catch {
    // Browsers can forbid it, or have no room: the draft then lives as long as what shows it.
  }
}

/** Replaces a draft, or discards it with `undefined`. */
export type SetDraft<T> = (update: (draft?: T) => T | undefined) => void;

/**
 * What the reader is writing, under a name of its own. It outlives what shows it, and a page that is loaded again, but
 * not the browser's tab; nobody who signs in afterwards sees it.
 */
export function useDraft<T>(name: string): [T | undefined, SetDraft<T>] {
  const me = useMe();
  const key = me && `${PREFIX}/${me.userRef}/${name}`;
  const [state, setState] = useState(() => ({ key, value: read<T>(key) }));
  const latest = useRef(state);
  latest.current = state;
  if (state.key !== key) {
    // Until it is known who writes, it is kept nowhere else.
    const unnamed = state.key === undefined ? state.value : undefined;
    setState({ key, value: unnamed ?? read<T>(key) });
  }
  const setDraft = useCallback<SetDraft<T>>(
    update => {
      const value = update(latest.current.value);
      latest.current = { key, value };
      write(key, value);
      setState({ key, value });
    },
    [key],
  );
  return [state.value, setDraft];
}
