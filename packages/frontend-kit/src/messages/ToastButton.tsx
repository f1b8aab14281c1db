import { Button } from '@backstage/ui';
import { useExpiry } from './useExpiry';
import type { MessageAction } from './messageContext';

/** What can be done about that which a message tells, and what closes it. */
export type ToastButtonProps = { action: MessageAction; onClose: () => void };

/**
 * Undoes what a message tells, or opens it. The message goes after a while, but
 * neither from under the pointer nor from under the focus.
 */
export function ToastButton({ action, onClose }: ToastButtonProps) {
  const root = useExpiry<HTMLSpanElement>(onClose);
  return (
    <span ref={root}>
      <Button
        size="small"
        variant="secondary"
        onPress={() => {
          onClose();
          action.onPress();
        }}
      >
        {action.label}
      </Button>
    </span>
  );
}
