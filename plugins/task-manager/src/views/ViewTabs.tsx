import { Button, Link } from '@backstage/ui';
import { RiSaveLine } from '@remixicon/react';
import { useState } from 'react';
import type { SetTaskQuery, TaskQuery } from '../query';
import { useTaskLinks, ME, DEFAULT_QUERY } from '../query';
import { useTranslations } from '../translation';
import { useViews } from './useViews';
import { ViewDialog } from './ViewDialog';
import { ViewMenu } from './ViewMenu';
import { queryOf, viewQuery } from './viewQuery';
import styles from './ViewTabs.module.css';

/** The page's state, and how to change it. */
export type ViewTabsProps = { query: TaskQuery; setQuery: SetTaskQuery };

const ALL = 'all';
const MINE = 'mine';

/** Saved views as tabs, after all tasks and one's own. */
export function ViewTabs({ query, setQuery }: ViewTabsProps) {
  const t = useTranslations();
  const { data: views = [] } = useViews();
  const links = useTaskLinks();
  const [isSaving, setSaving] = useState(false);
  const current = views.find(({ id }) => id === query.viewId);
  const isMine =
    viewQuery({ ...query, layout: 'board' }) ===
    viewQuery({ ...DEFAULT_QUERY, filter: { assignee: [ME] } });
  const selected = current?.id ?? (isMine ? MINE : ALL);
  const isChanged = current
    ? viewQuery(queryOf(current)) !== viewQuery(query)
    : Object.keys(query.filter).length > 0 && !isMine;

  const hrefOf = (view?: TaskQuery) =>
    links.list(view ?? { ...DEFAULT_QUERY, layout: query.layout });
  const mine = {
    ...DEFAULT_QUERY,
    layout: query.layout,
    filter: { assignee: [ME] },
  };
  const tabs = [
    { id: ALL, name: t('views.all'), href: hrefOf() },
    { id: MINE, name: t('views.mine'), href: hrefOf(mine) },
    ...views.map(view => ({
      id: view.id,
      name: view.name,
      href: hrefOf(queryOf(view)),
    })),
  ];
  return (
    <div className={styles.bar}>
      <nav aria-label={t('views.label')}>
        <ul className={styles.tabs}>
          {tabs.map(({ id, name, href }) => (
            <li key={id}>
              <Link
                href={href}
                standalone
                className={styles.tab}
                aria-current={id === selected ? 'page' : undefined}
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {current && (
        <ViewMenu
          view={current}
          query={query}
          isChanged={isChanged}
          onDeleted={() =>
            setQuery({
              ...DEFAULT_QUERY,
              layout: query.layout,
              viewId: undefined,
            })
          }
        />
      )}
      {isChanged && (
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiSaveLine aria-hidden />}
          onPress={() => setSaving(true)}
        >
          {t('views.save')}
        </Button>
      )}
      {isSaving && (
        <ViewDialog
          query={query}
          onSaved={view => setQuery(queryOf(view))}
          onClose={() => setSaving(false)}
        />
      )}
    </div>
  );
}
