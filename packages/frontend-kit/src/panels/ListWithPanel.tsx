import type { ReactNode } from 'react';
import { touchClass } from '../browser';
import { useMediaQuery, WIDE } from '../browser';
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
  /** It is a part of another page, as a tab is, and as high as its place. */
  isPart?: boolean;
};

/**
 * A page with a list and, beside it, a panel with one thing of it. Where there
 * is no room for both, the panel takes the list's place.
 *
 * @public
 */
export function ListWithPanel(props: ListWithPanelProps) {
  const { label, list, panel, isPart } = props;
  const Page = isPart ? 'section' : 'main';
  const isWide = useMediaQuery(WIDE);
  return (
    // The focus goes here where there is no row that could have it.
    <Page
      className={`${touchClass} ${isPart ? styles.part : styles.page}`}
      aria-label={label}
      tabIndex={-1}
    >
      {(isWide || !panel) && <div className={styles.list}>{list}</div>}
      {panel && (
        <div className={isWide ? styles.panel : styles.list}>{panel}</div>
      )}
    </Page>
  );
}
