import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { taskManagerTranslationRef } from './taskManagerTranslationRef';

/** Finds words, and fills in their blanks. */
export type Translate = TranslationFunction<
  (typeof taskManagerTranslationRef)['T']
>;

/** The plugin's words in the user's language. */
export function useTranslations(): Translate {
  return useTranslationRef(taskManagerTranslationRef).t;
}
