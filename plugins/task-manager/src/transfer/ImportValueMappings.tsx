import type {
  ImportWord,
  TaskPriority,
  TaskStatus,
} from '@portolan/plugin-task-manager-common';
import { useTranslations } from '../translation';
import { PriorityLabel, StatusLabel } from '../task';
import styles from './ImportDialog.module.css';

/** What the other tool's statuses and priorities become here. */
export function ImportValueMappings({ words }: { words: ImportWord[] }) {
  const t = useTranslations();
  return (
    <section aria-label={t('import.words')}>
      <h3 className={styles.heading}>{t('import.words')}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('import.word')}</th>
            <th scope="col">{t('import.becomes')}</th>
            <th scope="col">{t('import.rows')}</th>
          </tr>
        </thead>
        <tbody>
          {words.map(({ field, word, becomes, rows }) => (
            <tr key={`${field}/${word}`}>
              <td>{word}</td>
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
