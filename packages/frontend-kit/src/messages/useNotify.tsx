import { alertApiRef, useApiHolder } from '@backstage/core-plugin-api';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import type {
  ToastApi,
  ToastApiPostResult,
} from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { MESSAGE_TIMEOUT_MS, useShowMessage } from './messageContext';
import type { MessageAction, ShowMessage } from './messageContext';
import { ToastButton } from './ToastButton';
import { useReason } from './useReason';
import type { ReasonOf } from './useReason';

/**
 * Tells the user what happened.
 *
 * @public
 */
export type Notify = {
  /** It was done; the action undoes it, or opens what came of it. */
  done: (title: string, action?: MessageAction) => void;
  /** Some of it was done, and the title says why the rest was not. */
  partly: (title: string, action: MessageAction) => void;
  /** Something to know, about which nothing need be done. */
  info: (title: string, description?: string) => void;
  /** It was not done; see {@link ReasonOf} for `forbidden`. */
  failed: (title: string, error: unknown, forbidden?: string) => void;
};

type AlertApi = typeof alertApiRef.T;

/**
 * Messages by the app's toasts; in portals that have none by its alerts, and
 * those with an action by the page itself.
 *
 * @public
 */
export function useNotify(): Notify {
  const apis = useApiHolder();
  const show = useShowMessage();
  const reasonOf = useReason();
  return useMemo(() => {
    const toasts = apis.get(toastApiRef);
    return toasts
      ? notifyByToasts(toasts, reasonOf)
      : notifyByAlerts(apis.get(alertApiRef), show, reasonOf);
  }, [apis, show, reasonOf]);
}

function notifyByToasts(toasts: ToastApi, reasonOf: ReasonOf): Notify {
  const timeout = MESSAGE_TIMEOUT_MS;
  const postWith =
    (status: 'success' | 'warning') =>
    (title: string, action?: MessageAction) => {
      const posted: { toast?: ToastApiPostResult } = {};
      const press = () => {
        posted.toast?.close();
        action?.onPress();
      };
      const description = action && (
        <ToastButton label={action.label} onPress={press} />
      );
      posted.toast = toasts.post({ title, description, status, timeout });
    };
  return {
    done: postWith('success'),
    partly: postWith('warning'),
    info: (title, description) =>
      toasts.post({ title, description, status: 'info', timeout }),
    failed: (title, error, forbidden) => {
      const description = reasonOf(error, forbidden);
      toasts.post({ title, description, status: 'danger', timeout });
    },
  };
}

function notifyByAlerts(
  alerts: AlertApi | undefined,
  show: ShowMessage,
  reasonOf: ReasonOf,
): Notify {
  const post = (message: string, severity: 'success' | 'info' | 'error') =>
    alerts?.post({ message, severity, display: 'transient' });
  return {
    done: (title, action) =>
      action ? show({ title, action }) : post(title, 'success'),
    partly: (title, action) => show({ title, action }),
    info: title => post(title, 'info'),
    failed: (title, error, forbidden) =>
      post(`${title}: ${reasonOf(error, forbidden)}`, 'error'),
  };
}
