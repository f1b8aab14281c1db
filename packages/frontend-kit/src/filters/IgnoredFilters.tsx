import { Alert } from '@backstage/ui';
import { useKitTranslations } from '../translation';

/** A link may hold anything. */
const MAX_SHOWN = 3;
const MAX_LENGTH = 60;

/**
 * Says what the address asks for and the page can't do: more is shown than
 * whoever sent the link meant. See {@link ignoredFilters}.
 *
 * @public
 */
export function IgnoredFilters({ filters }: { filters: readonly string[] }) {
  const t = useKitTranslations();
  if (filters.length === 0) {
    return null;
  }
  const shown = filters
    .slice(0, MAX_SHOWN)
    .map(text => text.slice(0, MAX_LENGTH));
  const rest = filters.length > MAX_SHOWN ? ['…'] : [];
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title={t('filter.ignored', {
        count: filters.length,
        filters: [...shown, ...rest].join(', '),
      })}
    />
  );
}
