import { onlineManager } from '@tanstack/react-query';
import { useCallback } from 'react';
import { isUnanswered, reasonOf, statusOf } from '../errors';
import { useTranslations } from './useTranslations';
import type { Translate } from './useTranslations';

/** Refusals that need no word of the back end's: its own name tasks by their ids. */
const REFUSALS = {
  401: 'error.signedOut',
  404: 'error.gone',
  412: 'error.changed',
  429: 'error.tooMany',
} as const;

/** What to say where one is not allowed something: who is, or what to do instead, if that is known. */
export type Forbidden =
  | 'error.notAllowed'
  | 'error.notConcerned'
  | 'error.forbiddenText'
  | 'views.notOwn';

/** Our own words for a refusal; `undefined` where the back end says more. */
export function refusalOf(
  t: Translate,
  status: number,
  forbidden: Forbidden = 'error.notAllowed',
): string | undefined {
  if (status === 403) return t(forbidden);
  if (status in REFUSALS) return t(REFUSALS[status as 404]);
  return status >= 500 ? t('error.broken') : undefined;
}

/**
 * Says why something failed and what to do: in our own words where those say all, as when there was no answer, and
 * else in the back end's, which names what is wrong with what the reader entered.
 */
export function useReason(): (error: unknown, forbidden?: Forbidden) => string {
  const t = useTranslations();
  return useCallback(
    (error, forbidden) => {
      if (isUnanswered(error)) {
        return onlineManager.isOnline()
          ? t('error.unanswered')
          : t('error.offline');
      }
      const status = statusOf(error) ?? 0;
      return refusalOf(t, status, forbidden) ?? reasonOf(error);
    },
    [t],
  );
}
