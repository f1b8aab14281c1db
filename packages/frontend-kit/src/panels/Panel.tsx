import { BgProvider } from '@backstage/ui';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { panelHere } from '../lists';
import styles from './Panel.module.css';

/**
 * What is open, by an id, and how screen readers call it.
 *
 * @public
 */
export type PanelProps = {
  label: string;
  openId: string;
  children: ReactNode;
};

/**
 * One thing with everything about it, beside a list or, on a phone, instead of
 * it. It takes the focus when something else is opened in it.
 *
 * @public
 */
export function Panel({ label, openId, children }: PanelProps) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    // On a phone it takes the list's place, and the page is still where one had
    // scrolled to in that.
    const isAbove = (panel.current?.getBoundingClientRect().top ?? 0) < 0;
    if (isAbove) {
      panel.current?.scrollIntoView();
    }
  }, [openId]);
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      aria-label={label}
      {...panelHere(openId)}
    >
      <BgProvider bg="neutral-1">{children}</BgProvider>
    </aside>
  );
}

/**
 * The buttons at the top of a panel and, below them, what stays in sight with
 * them however far one scrolls: what the thing is called.
 *
 * @public
 */
export type PanelHeadProps = { actions: ReactNode; children?: ReactNode };

/**
 * The top of a {@link Panel}.
 *
 * @public
 */
export function PanelHead({ actions, children }: PanelHeadProps) {
  const bar = <div className={styles.actions}>{actions}</div>;
  return children ? (
    <div className={styles.head}>
      {bar}
      {children}
    </div>
  ) : (
    bar
  );
}
