import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { messages } from './messages';

/**
 * The words that all pages built on the kit share, to be translated by a
 * portal.
 *
 * @public
 */
export const frontendKitTranslationRef = createTranslationRef({
  id: 'portolan.frontend-kit',
  messages,
});
