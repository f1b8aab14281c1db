import { createContext, useContext } from 'react';
import type { TaskConflict } from '../cache';

/** Shows both versions of a task, and asks what is to be kept. */
export type AskAboutConflict = (conflict: TaskConflict) => void;

/** Provided by `TaskManagerProvider`. */
export const ConflictContext = createContext<AskAboutConflict>(() => {});

/** How to ask the user about a conflict. */
export function useAskAboutConflict(): AskAboutConflict {
  return useContext(ConflictContext);
}
