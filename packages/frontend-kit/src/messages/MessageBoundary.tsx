import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { ActionMessage } from './ActionMessage';
import { MessageContext } from './messageContext';
import type { Message } from './messageContext';

/** Tells one message from the next, of which each has its own time. */
type Shown = { message: Message; number: number };

/**
 * Shows, below its children, messages that can be acted on; the last alone.
 * {@link FrontendKitProvider} has one.
 */
export function MessageBoundary({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown>();
  const show = useCallback((message: Message) => {
    setShown(before => ({ message, number: (before?.number ?? 0) + 1 }));
    return () => setShown(now => (now?.message === message ? undefined : now));
  }, []);
  const close = useCallback(() => setShown(undefined), []);
  return (
    <MessageContext.Provider value={show}>
      {children}
      {shown && (
        <ActionMessage
          key={shown.number}
          message={shown.message}
          onClose={close}
        />
      )}
    </MessageContext.Provider>
  );
}
