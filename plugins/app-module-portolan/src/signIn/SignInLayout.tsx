import type { ReactNode } from 'react';
import { Logo } from '../nav';
import styles from './SignInLayout.module.css';

/** Props of {@link SignInLayout}. */
export type SignInLayoutProps = {
  title: string;
  children: ReactNode;
};

/** A quiet page of one column, with the mark above its title. */
export function SignInLayout(props: SignInLayoutProps) {
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <Logo withName />
        <h1 className={styles.title}>{props.title}</h1>
        {props.children}
      </div>
    </main>
  );
}
