import { Alert } from '@backstage/ui';
import { PersonName } from '@portolan/frontend-kit';
import type { Task } from '@portolan/plugin-task-manager-common';
import { useWhomToAsk } from '../task';
import { useTranslations } from '../translation';
import styles from './TaskDrawer.module.css';

/** Says that one may only read a task, and names those who may do more. */
export function ReadOnlyNotice({ task }: { task: Task }) {
  const t = useTranslations();
  const refs = useWhomToAsk(task);
  return (
    <Alert
      status="info"
      icon
      title={t('drawer.readOnly')}
      description={
        <>
          {t(refs.length ? 'drawer.askOneOf' : 'drawer.askPortal')}
          {refs.length > 0 && (
            <ul className={styles.askWhom} aria-label={t('drawer.askWhom')}>
              {refs.map(ref => (
                <li key={ref}>
                  <PersonName entityRef={ref} link />
                </li>
              ))}
            </ul>
          )}
        </>
      }
    />
  );
}
