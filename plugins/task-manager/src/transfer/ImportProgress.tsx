import { ProgressBar } from 'react-aria-components';
import styles from './ImportDialog.module.css';

/**
 * Says what is being done, and to how much. How far it is nobody knows before
 * the answer comes: browsers don't tell how much of a request's body has left,
 * and the back end takes all rows or none.
 */
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
