import { SearchField } from '@backstage/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import styles from './HomeSearch.module.css';

/** Searches everything in the portal; Enter opens the results. */
export function HomeSearch() {
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  return (
    <div className={styles.search} role="search">
      <SearchField
        aria-label="Search the portal"
        placeholder="Search tasks, catalog and docs"
        value={query}
        onChange={setQuery}
        onSubmit={text =>
          navigate(`/search?query=${encodeURIComponent(text.trim())}`)
        }
      />
    </div>
  );
}
