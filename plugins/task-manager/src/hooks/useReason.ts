import { onlineManager } from '@tanstack/react-query';
import { useCallback } from 'react';
import { isUnanswered, reasonOf, statusOf } from '../errors';
import { useTranslations } from './useTranslations';

/** Refusals that need no word of the back end's: its own name tasks by their ids. */
const REFUSALS = {
  401: 'error.signedOut',
  403: 'error.notAllowed',
  404: 'error.gone',
  412: 'error.changed',
  429: 'error.tooMany',
} as const;

/**
 * Says why something failed and what to do: in our own words where those say all, as when there was no answer, and
 * else in the back end's, which names what is wrong with what the reader entered.
 */
export function useReason(): (error: unknown) => string {
  const t = useTranslations();
  return useCallback(
    error => {
      if (isUnanswered(error)) {
        return onlineManager.isOnline()
          ? t('error.unanswered')
          : t('error.offline');
      }
      const status = statusOf(error) ?? 0;
      if (status in REFUSALS) return t(REFUSALS[status as 403]);
      return status >= 500 ? t('error.broken') : reasonOf(error);
    },
    [t],
  );
}
