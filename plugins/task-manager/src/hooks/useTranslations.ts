import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { taskManagerTranslationRef } from '../translation';

/** The plugin's words in the reader's language. */
export function useTranslations() {
  return useTranslationRef(taskManagerTranslationRef).t;
}

/** Finds words, and fills in their blanks. */
export type Translate = ReturnType<typeof useTranslations>;
