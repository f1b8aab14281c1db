import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { frontendKitTranslationRef } from './frontendKitTranslationRef';

/** Named, since TypeScript runs out of memory where it has to infer it. */
export type Translate = TranslationFunction<
  (typeof frontendKitTranslationRef)['T']
>;

/** The kit's words in the user's language. */
export function useKitTranslations(): Translate {
  return useTranslationRef(frontendKitTranslationRef).t;
}
