import type {
  ImportValueMapping,
  TaskPriority,
  TaskStatus,
} from '@portolan/plugin-task-manager-common';
import { useTranslations } from '../translation';
import { PriorityLabel, StatusLabel } from '../task';
import styles from './ImportDialog.module.css';

/** What the other tool's statuses and priorities become here. */
export function ImportValueMappings({
  valueMappings,
}: {
  valueMappings: ImportValueMapping[];
}) {
  const t = useTranslations();
  return (
    <section aria-label={t('import.valueMappings')}>
      <h3 className={styles.heading}>{t('import.valueMappings')}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('import.value')}</th>
            <th scope="col">{t('import.becomes')}</th>
            <th scope="col">{t('import.rows')}</th>
          </tr>
        </thead>
        <tbody>
          {valueMappings.map(({ field, value, becomes, rows }) => (
            <tr key={`${field}/${value}`}>
              <td>{value}</td>
              <td>
                {field === 'status' ? (
                  <StatusLabel status={becomes as TaskStatus} />
                ) : (
                  <PriorityLabel priority={becomes as TaskPriority} />
                )}
              </td>
              <td>{rows}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
