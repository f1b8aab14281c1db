import { usePortalTranslations } from '../translation';
import styles from './SkipLink.module.css';

/** Lets a keyboard go past the navigation; seen only while it has the focus. */
export function SkipLink() {
  const t = usePortalTranslations();
  return (
    <button type="button" className={styles.link} onClick={focusContent}>
      {t('nav.skip')}
    </button>
  );
}

/**
 * The page owns its `main`, so it is found, and made focusable, when asked for.
 */
function focusContent(): void {
  const main = document.querySelector<HTMLElement>('main, [role="main"]');
  if (main) {
    main.tabIndex = -1;
    main.focus();
  }
}
