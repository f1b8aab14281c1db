import { Button, ButtonIcon } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { useEffect, useState } from 'react';
import { useKitTranslations } from '../translation';
import { MESSAGE_TIMEOUT_MS } from './messageContext';
import type { Message } from './messageContext';
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
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) {
      return undefined;
    }
    const timer = setTimeout(onClose, MESSAGE_TIMEOUT_MS);
    return () => clearTimeout(timer);
  }, [message, isHeld, onClose]);
  return (
    <div
      role="status"
      className={styles.message}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {title}
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
