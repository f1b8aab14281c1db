import { DialogBody, DialogHeader, Switch } from '@backstage/ui';
import { ErrorState, ModalDialog } from '@portolan/frontend-kit';
import { usePreferences, useSavePreferences } from './usePreferences';
import { useTranslations } from '../translation';
import styles from './PreferencesDialog.module.css';

const KINDS = [
  'assigned',
  'mentioned',
  'commented',
  'dueSoon',
  'overdue',
] as const;

/** Chooses what the user is told about. */
export function PreferencesDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations();
  const { data, error, refetch } = usePreferences();
  const { mutate } = useSavePreferences();
  return (
    <ModalDialog width={400} onClose={onClose}>
      <DialogHeader>{t('more.notifications')}</DialogHeader>
      <DialogBody>
        {error && <ErrorState error={error} onRetry={refetch} />}
        <div className={styles.list}>
          {data &&
            KINDS.map(kind => (
              <Switch
                key={kind}
                label={t(`notifications.${kind}`)}
                isSelected={data.notifications[kind]}
                onChange={isOn =>
                  mutate({
                    ...data,
                    notifications: { ...data.notifications, [kind]: isOn },
                  })
                }
              />
            ))}
        </div>
      </DialogBody>
    </ModalDialog>
  );
}
