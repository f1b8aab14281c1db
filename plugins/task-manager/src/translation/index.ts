export { taskManagerTranslationRef } from './taskManagerTranslationRef';
export { useTranslations } from './useTranslations';
export type { Translate } from './useTranslations';
