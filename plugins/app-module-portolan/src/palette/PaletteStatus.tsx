import { ErrorState, OfflineBanner } from '@portolan/frontend-kit';
import { usePortalTranslations } from '../translation';
import styles from './Palette.module.css';
import type { PaletteContent } from './usePaletteSections';

/** What is typed, and what there is of it. */
export type PaletteStatusProps = { typed: string; content: PaletteContent };

/** Says below the list what is not in it, and why. */
export function PaletteStatus({ typed, content }: PaletteStatusProps) {
  const t = usePortalTranslations();
  const { sections, isSearching, error, retry } = content;
  const found = sections.filter(({ id }) => id !== 'search');
  return (
    <div className={styles.status}>
      <OfflineBanner />
      {error && !isSearching && <ErrorState error={error} onRetry={retry} />}
      <p role="status" className={styles.text}>
        {isSearching && t('palette.searching')}
        {!isSearching &&
          !error &&
          found.length === 0 &&
          t('palette.nothing', { text: typed.trim() })}
      </p>
    </div>
  );
}
