import { Alert } from '@backstage/ui';
import { useMemo } from 'react';
import { useLocation } from 'react-router-dom';
import { useTranslations } from '../../hooks/useTranslations';
import { ignoredFilters } from '../../query/taskQuery';

/** A link may hold anything. */
const MAX_SHOWN = 3;
const MAX_LENGTH = 60;

/** Says what the address asks for and the page can't do: more is shown than whoever sent the link meant. */
export function IgnoredFilters() {
  const t = useTranslations();
  const { search } = useLocation();
  const ignored = useMemo(
    () => ignoredFilters(new URLSearchParams(search)),
    [search],
  );
  if (ignored.length === 0) return null;
  const shown = ignored
    .slice(0, MAX_SHOWN)
    .map(text => text.slice(0, MAX_LENGTH));
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title={t('filter.ignored', { filters: shown.join(', ') })}
    />
  );
}
