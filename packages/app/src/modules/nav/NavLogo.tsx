import { Link, useSidebarOpenState } from '@backstage/core-components';
import { Logo } from './Logo';
import styles from './NavLogo.module.css';

/** The mark at the top of the navigation, which leads home. */
export function NavLogo() {
  const { isOpen } = useSidebarOpenState();
  return (
    <Link
      to="/"
      underline="none"
      className={styles.link}
      aria-label="Portolan home"
    >
      <span className={styles.mark}>
        <Logo withName={isOpen} />
      </span>
    </Link>
  );
}
