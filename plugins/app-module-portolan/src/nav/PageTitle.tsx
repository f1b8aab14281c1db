import { DocumentTitle } from '@portolan/frontend-kit';
import { useLocation } from 'react-router-dom';
import { usePages } from '../palette';
import { usePortalTranslations } from '../translation';

/**
 * Names the browser's tab after the page: Backstage leaves that to what is in
 * it, such as an entity, which still has the last word. It is shown beside the
 * pages, for before somebody has signed in there are none.
 */
export function PageTitle() {
  const t = usePortalTranslations();
  const { pathname } = useLocation();
  const [page] = usePages()
    .filter(({ href = '' }) => isWithin(pathname, href))
    .sort((a, b) => (b.href?.length ?? 0) - (a.href?.length ?? 0));
  return <DocumentTitle title={page?.title ?? t('titles.nothing')} />;
}

function isWithin(pathname: string, href: string): boolean {
  return href === '/'
    ? pathname === href
    : pathname === href || pathname.startsWith(`${href}/`);
}
