import { createContext, useContext } from 'react';

/** The part of a page in which changes are made. */
export const UndoOwner = createContext<object>({});

/** In whose name changes are kept to be taken back. */
export function useUndoOwner(): object {
  return useContext(UndoOwner);
}
