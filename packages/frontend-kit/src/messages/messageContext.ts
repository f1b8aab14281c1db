import { createContext, useContext } from 'react';

/** How long a message stays: long enough to read, and to undo. */
export const MESSAGE_TIMEOUT_MS = 10_000;

/**
 * What the user can do about what a message tells: undo it, or open it.
 *
 * @public
 */
export type MessageAction = { label: string; onPress: () => void };

/** What has been done, and what the user can do about it. */
export type Message = { title: string; action: MessageAction };

/**
 * Takes a message off the screen, if it is still there.
 *
 * @public
 */
export type CloseMessage = () => void;

/** Shows a message on the page itself. */
export type ShowMessage = (message: Message) => CloseMessage;

/** Provided by `FrontendKitProvider`. */
export const MessageContext = createContext<ShowMessage>(() => () => {});

/**
 * How to tell the user something with an action, in portals whose own messages
 * have none.
 */
export function useShowMessage(): ShowMessage {
  return useContext(MessageContext);
}
