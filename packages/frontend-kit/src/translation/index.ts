export { frontendKitTranslationRef } from './frontendKitTranslationRef';
export { useKitTranslations } from './useKitTranslations';
export type { Translate } from './useKitTranslations';
