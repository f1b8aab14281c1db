import { Button } from '@backstage/ui';

/** What a {@link ToastButton} says and does. */
export type ToastButtonProps = { label: string; onPress: () => void };

/** What can be done about that which a message tells: undo it, or open it. */
export function ToastButton({ label, onPress }: ToastButtonProps) {
  return (
    <Button size="small" variant="secondary" onPress={onPress}>
      {label}
    </Button>
  );
}
