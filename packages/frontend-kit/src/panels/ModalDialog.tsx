import { Dialog } from '@backstage/ui';
import type { ReactNode } from 'react';
import { touchClass } from '../browser';

/**
 * A dialog that is open as long as it is rendered; its width in pixels or as
 * CSS has it.
 *
 * @public
 */
export type ModalDialogProps = {
  width: number | string;
  onClose: () => void;
  /** Whether a press beside it closes it; false where work would be lost. */
  isDismissable?: boolean;
  children: ReactNode;
};

/**
 * A dialog of the portal, whose buttons a finger can reach.
 *
 * @public
 */
export function ModalDialog(props: ModalDialogProps) {
  const { width, onClose, isDismissable = true, children } = props;
  return (
    <Dialog
      className={touchClass}
      isOpen
      isDismissable={isDismissable}
      onOpenChange={open => !open && onClose()}
      width={width}
    >
      {children}
    </Dialog>
  );
}
