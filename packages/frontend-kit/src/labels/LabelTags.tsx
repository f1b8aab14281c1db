import { useKitTranslations } from '../translation';
import styles from './LabelTags.module.css';

/**
 * Which labels to show, and how many at the most: three if nothing is said.
 *
 * @public
 */
export type LabelTagsProps = { labels: readonly string[]; max?: number };

/**
 * Labels as small tags; those without room are counted.
 *
 * @public
 */
export function LabelTags({ labels, max = 3 }: LabelTagsProps) {
  const t = useKitTranslations();
  if (labels.length === 0) {
    return null;
  }
  const hidden = labels.slice(max);
  return (
    <ul className={styles.list} aria-label={t('labels.title')}>
      {labels.slice(0, max).map(label => (
        <li key={label} className={styles.tag} title={label}>
          {label}
        </li>
      ))}
      {hidden.length > 0 && (
        <li className={styles.tag} title={hidden.join(', ')}>
          {t('labels.more', { number: String(hidden.length) })}
        </li>
      )}
    </ul>
  );
}
