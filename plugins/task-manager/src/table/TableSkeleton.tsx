import { Skeleton } from '@backstage/ui';
import { useDelayed } from '@portolan/frontend-kit';
import type { TaskColumn } from '../query';
import { widthOf } from './columnWidths';
import styles from './TaskTable.module.css';

/** The columns that will be there. */
export type TableSkeletonProps = {
  columns: readonly { id: TaskColumn | 'title' }[];
};

/** As many as a small window has room for. */
const ROWS = 8;

/** The table's rows and columns, while they are being loaded. */
export function TableSkeleton({ columns }: TableSkeletonProps) {
  const isLate = useDelayed(true);
  const gridTemplateColumns = `1rem ${columns
    .map(({ id }) => widthOf(id))
    .join(' ')}`;
  return (
    <div className={styles.skeleton} aria-busy>
      {isLate &&
        Array.from({ length: ROWS }, (_, row) => (
          <div
            key={row}
            className={styles.skeletonRow}
            style={{ gridTemplateColumns }}
          >
            <Skeleton height={16} />
            {columns.map(({ id }) => (
              <Skeleton key={id} height={16} width="70%" />
            ))}
          </div>
        ))}
    </div>
  );
}
