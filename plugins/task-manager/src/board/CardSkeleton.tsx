import { Skeleton } from '@backstage/ui';
import styles from './TaskCard.module.css';

/** A card of the board while it is being loaded: its title, and what it is. */
export function CardSkeleton() {
  return (
    <div className={styles.skeleton}>
      <Skeleton height={18} width="85%" />
      <Skeleton height={14} width="55%" />
      <div className={styles.foot}>
        <Skeleton height={14} width={64} />
        <Skeleton height={14} width={48} />
      </div>
    </div>
  );
}
