export { portalTranslationRef } from './portalTranslationRef';
export { usePortalTranslations } from './usePortalTranslations';
