import {
  useTranslationRef,
  type TranslationFunction,
} from '@backstage/frontend-plugin-api';
import { portalTranslationRef } from './portalTranslationRef';

/**
 * Named, since TypeScript runs out of memory where it has to write the type
 * out.
 */
type Translate = TranslationFunction<(typeof portalTranslationRef)['T']>;

/** The app's texts in the user's language. */
export function usePortalTranslations(): Translate {
  return useTranslationRef(portalTranslationRef).t;
}
