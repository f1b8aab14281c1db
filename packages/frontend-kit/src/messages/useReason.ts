import { onlineManager } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useKitTranslations } from '../translation';
import { isUnanswered, reasonOf, statusOf } from './errors';

/** Refusals that need no word of the back end's, which names things by ids. */
const REFUSALS = {
  401: 'error.signedOut',
  404: 'error.gone',
  412: 'error.changed',
  429: 'error.tooMany',
} as const;

/**
 * Our own words for a refusal; `undefined` where the back end says more.
 * `forbidden` is what to say where one is not allowed something: who is, or
 * what to do instead, if that is known.
 *
 * @public
 */
export type RefusalOf = (
  status: number,
  forbidden?: string,
) => string | undefined;

/**
 * Words refusals by their HTTP status, for answers that hold several of them.
 *
 * @public
 */
export function useRefusal(): RefusalOf {
  const t = useKitTranslations();
  return useCallback(
    (status, forbidden = t('error.notAllowed')) => {
      if (status === 403) {
        return forbidden;
      }
      if (status in REFUSALS) {
        return t(REFUSALS[status as keyof typeof REFUSALS]);
      }
      return status >= 500 ? t('error.broken') : undefined;
    },
    [t],
  );
}

/**
 * Why something failed and what to do. `forbidden` takes the place of "You are
 * not allowed to do this."
 *
 * @public
 */
export type ReasonOf = (error: unknown, forbidden?: string) => string;

/**
 * Says why something failed and what to do: in our own words where those say
 * all, as when there was no answer, and else in the back end's, which names
 * what is wrong with what the user entered.
 *
 * @public
 */
export function useReason(): ReasonOf {
  const t = useKitTranslations();
  const refusalOf = useRefusal();
  return useCallback(
    (error, forbidden) => {
      if (isUnanswered(error)) {
        return onlineManager.isOnline()
          ? t('error.unanswered')
          : t('error.offline');
      }
      const status = statusOf(error) ?? 0;
      return refusalOf(status, forbidden) ?? reasonOf(error);
    },
    [t, refusalOf],
  );
}
