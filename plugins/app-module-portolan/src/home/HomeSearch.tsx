import { SearchField } from '@backstage/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { usePortalTranslations } from '../translation';
import styles from './HomeSearch.module.css';

/** Searches everything in the portal; Enter opens the results. */
export function HomeSearch() {
  const t = usePortalTranslations();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  return (
    <div className={styles.search} role="search">
      <SearchField
        aria-label={t('home.search')}
        placeholder={t('home.searchPlaceholder')}
        value={query}
        onChange={setQuery}
        onSubmit={text =>
          navigate(`/search?query=${encodeURIComponent(text.trim())}`)
        }
      />
    </div>
  );
}
