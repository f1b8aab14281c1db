import { ProgressBar } from 'react-aria-components';
import styles from './ImportDialog.module.css';

/** Says what is being done; nobody knows how far it is before the answer comes. */
export function ImportProgress({ label }: { label: string }) {
  return (
    <ProgressBar isIndeterminate aria-label={label} className={styles.progress}>
      <span className={styles.track}>
        <span className={styles.fill} />
      </span>
      <span role="status">{label}</span>
    </ProgressBar>
  );
}
