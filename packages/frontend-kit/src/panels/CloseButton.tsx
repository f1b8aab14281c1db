import { ButtonIcon } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { useKitTranslations } from '../translation';

/**
 * Closes a panel.
 *
 * @public
 */
export function CloseButton({ onPress }: { onPress: () => void }) {
  const t = useKitTranslations();
  return (
    <ButtonIcon
      variant="tertiary"
      icon={<RiCloseLine aria-hidden />}
      aria-label={t('common.close')}
      onPress={onPress}
    />
  );
}
