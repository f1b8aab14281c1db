import { Link, useSidebarOpenState } from '@backstage/core-components';
import { usePortalTranslations } from '../translation';
import { Logo } from './Logo';
import styles from './NavLogo.module.css';

/** The mark at the top of the navigation, which leads home. */
export function NavLogo() {
  const t = usePortalTranslations();
  const { isOpen } = useSidebarOpenState();
  return (
    <Link
      to="/"
      underline="none"
      className={styles.link}
      aria-label={t('nav.home')}
    >
      <span className={styles.mark}>
        <Logo withName={isOpen} />
      </span>
    </Link>
  );
}
