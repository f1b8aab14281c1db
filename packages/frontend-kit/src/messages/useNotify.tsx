import { alertApiRef, useApiHolder } from '@backstage/core-plugin-api';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import type { ToastApi, ToastApiMessage } from '@backstage/frontend-plugin-api';
import { Flex } from '@backstage/ui';
import { useMemo } from 'react';
import { MESSAGE_TIMEOUT_MS, useShowMessage } from './messageContext';
import type {
  CloseMessage,
  MessageAction,
  ShowMessage,
} from './messageContext';
import { ToastButton } from './ToastButton';
import { statusOf } from './errors';
import { signInAgain } from './signInAgain';
import { useKitTranslations } from '../translation';
import { useReason } from './useReason';
import type { ReasonOf } from './useReason';

/**
 * Tells the user what happened.
 *
 * @public
 */
export type Notify = {
  /**
   * It was done; the action opens what came of it. What can be taken back is
   * told by {@link useUndo}.
   */
  done: (title: string, action?: MessageAction) => CloseMessage;
  /** Some of it was done, and the title says why the rest was not. */
  partly: (title: string, action?: MessageAction) => CloseMessage;
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
  const t = useKitTranslations();
  return useMemo(() => {
    const toasts = apis.get(toastApiRef);
    const signIn = { label: t('error.signInAgain'), onPress: signInAgain };
    return toasts
      ? notifyByToasts(toasts, reasonOf, signIn)
      : notifyByAlerts(apis.get(alertApiRef), show, reasonOf, signIn);
  }, [apis, show, reasonOf, t]);
}

function notifyByToasts(
  toasts: ToastApi,
  reasonOf: ReasonOf,
  signIn: MessageAction,
): Notify {
  const timeout = MESSAGE_TIMEOUT_MS;
  const postWith =
    (status: 'success' | 'warning') =>
    (title: string, action?: MessageAction) =>
      action
        ? postWithAction(toasts, { title, status }, action)
        : toasts.post({ title, status, timeout }).close;
  return {
    done: postWith('success'),
    partly: postWith('warning'),
    info: (title, description) =>
      toasts.post({ title, description, status: 'info', timeout }),
    failed: (title, error, forbidden) => {
      const description = reasonOf(error, forbidden);
      const toast = { title, description, status: 'danger' } as const;
      if (statusOf(error) === 401) {
        postWithAction(toasts, toast, signIn);
      } else {
        toasts.post({ ...toast, timeout });
      }
    },
  };
}

/** Without a time limit of the toasts' own: they go from under the focus. */
function postWithAction(
  toasts: ToastApi,
  { description, ...toast }: ToastApiMessage & { description?: string },
  action: MessageAction,
): CloseMessage {
  const posted: { close: CloseMessage } = { close: () => {} };
  const close = () => posted.close();
  posted.close = toasts.post({
    ...toast,
    description: (
      <Flex direction="column" align="start" gap="2">
        {description}
        <ToastButton action={action} onClose={close} />
      </Flex>
    ),
  }).close;
  return close;
}

function notifyByAlerts(
  alerts: AlertApi | undefined,
  show: ShowMessage,
  reasonOf: ReasonOf,
  signIn: MessageAction,
): Notify {
  const post = (
    message: string,
    severity: 'success' | 'info' | 'warning' | 'error',
  ): CloseMessage => {
    alerts?.post({ message, severity, display: 'transient' });
    // Alerts go by themselves alone.
    return () => {};
  };
  return {
    done: (title, action) =>
      action ? show({ title, action }) : post(title, 'success'),
    partly: (title, action) =>
      action ? show({ title, action }) : post(title, 'warning'),
    info: title => {
      post(title, 'info');
    },
    failed: (title, error, forbidden) => {
      const text = `${title}: ${reasonOf(error, forbidden)}`;
      if (statusOf(error) === 401) {
        show({ title: text, action: signIn });
      } else {
        post(text, 'error');
      }
    },
  };
}
