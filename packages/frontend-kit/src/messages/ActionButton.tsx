import { Button } from '@backstage/ui';
import type { MessageAction } from './messageContext';

/** What can be done about that which a message tells, and what closes it. */
export type ActionButtonProps = { action: MessageAction; onClose: () => void };

/** Closes a message, and does what can be done about it. */
export function ActionButton({ action, onClose }: ActionButtonProps) {
  return (
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
  );
}
