import { alertApiRef, useApiHolder } from '@backstage/core-plugin-api';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import type { ToastApiPostResult } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { ToastButton } from '../components/ToastButton';
import { MESSAGE_TIMEOUT_MS, useShowMessage } from './messageContext';
import type { Action } from './messageContext';
import { useReason } from './useReason';
import type { Forbidden } from './useReason';

/** Tells the reader what happened. */
export type Notify = {
  done: (title: string, action?: Action) => void;
  /** Some of it was done, and the title says why the rest was not. */
  partly: (title: string, action: Action) => void;
  info: (title: string, description?: string) => void;
  failed: (title: string, error: unknown, forbidden?: Forbidden) => void;
};

/** Messages by the app's toasts; in portals that have none by its alerts, and those with an action by the page itself. */
export function useNotify(): Notify {
  const apis = useApiHolder();
  const show = useShowMessage();
  const reasonOf = useReason();
  return useMemo(() => {
    const toasts = apis.get(toastApiRef);
    const alerts = apis.get(alertApiRef);
    if (!toasts) {
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
    const postWith =
      (status: 'success' | 'warning') => (title: string, action?: Action) => {
        const posted: { toast?: ToastApiPostResult } = {};
        const button = action && (
          <ToastButton
            label={action.label}
            onPress={() => {
              posted.toast?.close();
              action.onPress();
            }}
          />
        );
        posted.toast = toasts.post({
          title,
          description: button,
          status,
          timeout: MESSAGE_TIMEOUT_MS,
        });
      };
    return {
      done: postWith('success'),
      partly: postWith('warning'),
      info: (title, description) =>
        toasts.post({
          title,
          description,
          status: 'info',
          timeout: MESSAGE_TIMEOUT_MS,
        }),
      failed: (title, error, forbidden) =>
        toasts.post({
          title,
          description: reasonOf(error, forbidden),
          status: 'danger',
          timeout: MESSAGE_TIMEOUT_MS,
        }),
    };
  }, [apis, show, reasonOf]);
}
