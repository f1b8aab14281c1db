export { taskManagerTranslationRef } from '../translation';
