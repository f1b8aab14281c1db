import type { ToastApi, ToastApiMessage } from '@backstage/frontend-plugin-api';
import { fireEvent, render, within } from '@testing-library/react';

/**
 * Toasts as a test sees them.
 *
 * @public
 */
export type FakeToasts = {
  api: ToastApi;
  /** What was posted, the oldest first. */
  toasts: ToastApiMessage[];
  /** Those of them that were not taken off the screen again. */
  open: () => ToastApiMessage[];
  /** Presses the button of the newest. */
  pressToast: () => void;
};

/**
 * A toast API that only remembers what was posted.
 *
 * @public
 */
export function fakeToasts(): FakeToasts {
  const toasts: ToastApiMessage[] = [];
  const closed = new Set<ToastApiMessage>();
  const open = () => toasts.filter(toast => !closed.has(toast));
  const post = (toast: ToastApiMessage) => {
    toasts.push(toast);
    return { close: () => closed.add(toast) };
  };
  const pressToast = () => {
    const { description } = toasts[toasts.length - 1];
    const { container } = render(<>{description}</>);
    fireEvent.click(within(container).getByRole('button'));
  };
  return { api: { post }, toasts, open, pressToast };
}
