import { ButtonIcon } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { useKitTranslations } from '../translation';
import { ActionButton } from './ActionButton';
import type { Message } from './messageContext';
import { useExpiry } from './useExpiry';
import styles from './ActionMessage.module.css';

/** What to tell, and what takes it off the screen. */
export type ActionMessageProps = { message: Message; onClose: () => void };

/**
 * A message with an action, for a while; it stays as long as one points at it
 * or has the focus in it.
 */
export function ActionMessage({ message, onClose }: ActionMessageProps) {
  const { title, action } = message;
  const t = useKitTranslations();
  const root = useExpiry<HTMLDivElement>(onClose);
  return (
    <div ref={root} role="status" className={styles.message}>
      {title}
      <ActionButton action={action} onClose={onClose} />
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={<RiCloseLine aria-hidden />}
        aria-label={t('common.close')}
        onPress={onClose}
      />
    </div>
  );
}
