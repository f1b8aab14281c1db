import { ActionButton } from './ActionButton';
import type { ActionButtonProps } from './ActionButton';
import { useExpiry } from './useExpiry';

/**
 * Undoes what a message tells, or opens it. The message goes after a while, but
 * neither from under the pointer nor from under the focus.
 */
export function ToastButton(props: ActionButtonProps) {
  const root = useExpiry<HTMLSpanElement>(props.onClose);
  return (
    <span ref={root}>
      <ActionButton {...props} />
    </span>
  );
}
