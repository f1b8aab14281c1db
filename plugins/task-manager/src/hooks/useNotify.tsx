import { alertApiRef, useApiHolder } from '@backstage/core-plugin-api';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import type { ToastApiPostResult } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { ToastButton } from '../components/ToastButton';
import { reasonOf } from '../errors';

/** How long a message stays: long enough to read, and to undo. */
const TIMEOUT_MS = 10_000;

type Action = { label: string; onPress: () => void };

/** Tells the reader what happened. */
export type Notify = {
  done: (title: string, action?: Action) => void;
  info: (title: string, description?: string) => void;
  failed: (title: string, error: unknown) => void;
};

/** Messages by the app's toasts, or by its alerts in portals that have no toasts. */
export function useNotify(): Notify {
  const apis = useApiHolder();
  return useMemo(() => {
    const toasts = apis.get(toastApiRef);
    const alerts = apis.get(alertApiRef);
    if (!toasts) {
      const post = (message: string, severity: 'success' | 'info' | 'error') =>
        alerts?.post({ message, severity, display: 'transient' });
      return {
        done: title => post(title, 'success'),
        info: title => post(title, 'info'),
        failed: (title, error) => post(`${title}: ${reasonOf(error)}`, 'error'),
      };
    }
    return {
      done: (title, action) => {
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
          status: 'success',
          timeout: TIMEOUT_MS,
        });
      },
      info: (title, description) =>
        toasts.post({
          title,
          description,
          status: 'info',
          timeout: TIMEOUT_MS,
        }),
      failed: (title, error) =>
        toasts.post({
          title,
          description: reasonOf(error),
          status: 'danger',
          timeout: TIMEOUT_MS,
        }),
    };
  }, [apis]);
}
