import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/**
 * What is missing, why, and what to do.
 *
 * @public
 */
export type EmptyStateProps = {
  title: string;
  text: string;
  actions?: ReactNode;
};

/**
 * Says what would be here, and how to begin.
 *
 * @public
 */
export function EmptyState({ title, text, actions }: EmptyStateProps) {
  return (
    <div className={styles.root}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text}</p>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
