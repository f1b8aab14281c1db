import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { MESSAGE_TIMEOUT_MS } from './messageContext';

/**
 * The message as a whole: the portal's toasts draw their own buttons around
 * what they are given.
 */
const MESSAGE = '[role=alertdialog],[role=status]';

/**
 * Calls back once a message has been there long enough, from when it came or
 * was left last: as long as one points at it or has the focus in it, it stays.
 * The ref is of something in the message; see "Messages that stay" in
 * `docs/backstage-internals.md`.
 */
export function useExpiry<T extends HTMLElement>(
  onExpired: () => void,
): RefObject<T> {
  const root = useRef<T>(null);
  const latest = useRef(onExpired);
  latest.current = onExpired;
  useEffect(() => {
    const message = root.current?.closest<HTMLElement>(MESSAGE) ?? root.current;
    return message
      ? expireUnlessHeld(message, () => latest.current())
      : undefined;
  }, []);
  return root;
}

function expireUnlessHeld(
  message: HTMLElement,
  onExpired: () => void,
): () => void {
  const held = { byPointer: false, byFocus: false };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hold = (change: Partial<typeof held>) => {
    Object.assign(held, change);
    clearTimeout(timer);
    if (!held.byPointer && !held.byFocus) {
      timer = setTimeout(onExpired, MESSAGE_TIMEOUT_MS);
    }
  };
  const listeners = {
    mouseenter: () => hold({ byPointer: true }),
    mouseleave: () => hold({ byPointer: false }),
    focusin: () => hold({ byFocus: true }),
    focusout: () => hold({ byFocus: false }),
  };
  const events = Object.entries(listeners);
  events.forEach(([type, hear]) => message.addEventListener(type, hear));
  hold({});
  return () => {
    events.forEach(([type, hear]) => message.removeEventListener(type, hear));
    clearTimeout(timer);
  };
}
