import { isUnanswered, reasonOf } from '../errors';
import { useTranslations } from './useTranslations';

/** Says why something failed: in the back end's own words, or in ours if it gave no answer. */
export function useReason(): (error: unknown) => string {
  const t = useTranslations();
  return error =>
    isUnanswered(error) ? t('error.unanswered') : reasonOf(error);
}
