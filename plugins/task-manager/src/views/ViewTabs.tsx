import { Button, Link, Switch } from '@backstage/ui';
import { RiSaveLine } from '@remixicon/react';
import { useState } from 'react';
import { useFocusOnClose } from '@portolan/frontend-kit';
import type { SetTaskQuery, TaskLayout, TaskQuery } from '../query';
import { useTaskLinks, DEFAULT_QUERY } from '../query';
import { useTranslations } from '../translation';
import { BUILT_IN_VIEWS, builtInFilter, builtInViewOf } from './builtInViews';
import { useViews } from './useViews';
import { useWithTeams } from './useWithTeams';
import { ViewDialog } from './ViewDialog';
import { ViewMenu } from './ViewMenu';
import { queryOf, viewQuery } from './viewQuery';
import styles from './ViewTabs.module.css';

/** The page's state, and how to change it. */
export type ViewTabsProps = {
  query: TaskQuery;
  layout: TaskLayout;
  setQuery: SetTaskQuery;
};

/** Saved views as tabs, after those that everybody has. */
export function ViewTabs({ query, layout, setQuery }: ViewTabsProps) {
  const t = useTranslations();
  const { data: views = [] } = useViews();
  const links = useTaskLinks();
  const [withTeams, setWithTeams] = useWithTeams();
  const [isSaving, setSaving] = useState(false);
  const saved = views.find(({ id }) => id === query.viewId);
  const builtIn = builtInViewOf(query);
  const selected = saved?.id ?? builtIn?.view ?? 'all';
  const isChanged = saved
    ? saved.layout !== layout || viewQuery(queryOf(saved)) !== viewQuery(query)
    : Object.keys(query.filter).length > 0 && !builtIn;

  const tab = useFocusOnClose<HTMLAnchorElement>(
    [selected, isChanged, isSaving].join(),
  );

  const tabs = [
    ...BUILT_IN_VIEWS.map(view => ({
      id: view,
      name: t(`views.${view}`),
      href: links.list({
        ...DEFAULT_QUERY,
        layout: query.layout,
        filter: builtInFilter(view, { withTeams }),
      }),
    })),
    ...views.map(view => ({
      id: view.id,
      name: view.name,
      href: links.list(queryOf(view)),
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
                ref={id === selected ? tab : undefined}
                aria-current={id === selected ? 'page' : undefined}
              >
                <span title={name}>{name}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {!saved && builtIn?.view === 'mine' && (
        <Switch
          className={styles.teams}
          label={t('views.withTeams')}
          isSelected={builtIn.withTeams}
          onChange={chosen => {
            setWithTeams(chosen);
            setQuery({ filter: builtInFilter('mine', { withTeams: chosen }) });
          }}
        />
      )}
      {saved && (
        <ViewMenu
          view={saved}
          query={query}
          layout={layout}
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
          layout={layout}
          onSaved={view => setQuery(queryOf(view))}
          onClose={() => setSaving(false)}
        />
      )}
    </div>
  );
}
