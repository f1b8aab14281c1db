import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { ActionMessage } from './ActionMessage';
import { MessageContext } from './messageContext';
import type { Message } from './messageContext';

/**
 * Shows, below its children, messages that can be acted on; the last alone.
 * {@link FrontendKitProvider} has one.
 *
 * @public
 */
export function MessageBoundary({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<Message>();
  const close = useCallback(() => setMessage(undefined), []);
  return (
    <MessageContext.Provider value={setMessage}>
      {children}
      {message && <ActionMessage message={message} onClose={close} />}
    </MessageContext.Provider>
  );
}
