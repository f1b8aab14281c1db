export { portalTranslationRef } from './portalTranslationRef';
export { useDocumentLanguage } from './useDocumentLanguage';
export { usePortalTranslations } from './usePortalTranslations';
