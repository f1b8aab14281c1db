import type { ReactNode } from 'react';
import { touchClass, useMediaQuery, WIDE } from '../browser';
import styles from './ListWithPanel.module.css';

/**
 * A page's list, and what is open beside it, if anything is.
 *
 * @public
 */
export type ListWithPanelProps = {
  /** Names the page for screen readers. */
  label: string;
  list: ReactNode;
  panel?: ReactNode;
};

/**
 * A page with a list and, beside it, a panel with one thing of it. Where there
 * is no room for both, the panel takes the list's place.
 *
 * @public
 */
export function ListWithPanel({ label, list, panel }: ListWithPanelProps) {
  const isWide = useMediaQuery(WIDE);
  return (
    <main className={`${touchClass} ${styles.page}`} aria-label={label}>
      {(isWide || !panel) && <div className={styles.list}>{list}</div>}
      {panel && (
        <div className={isWide ? styles.panel : styles.list}>{panel}</div>
      )}
    </main>
  );
}
