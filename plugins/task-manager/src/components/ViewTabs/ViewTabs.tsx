import { Button, Tab, TabList, Tabs } from '@backstage/ui';
import { RiSaveLine } from '@remixicon/react';
import { useState } from 'react';
import type { SetTaskQuery } from '../../hooks/useTaskQuery';
import { useTranslations } from '../../hooks/useTranslations';
import { useViews } from '../../hooks/useViews';
import { DEFAULT_QUERY, ME } from '../../query/taskQuery';
import type { TaskQuery } from '../../query/taskQuery';
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
  const [isSaving, setSaving] = useState(false);
  const current = views.find(({ id }) => id === query.viewId);
  const isMine =
    viewQuery({ ...query, layout: 'board' }) ===
    viewQuery({ ...DEFAULT_QUERY, filter: { assignee: [ME] } });
  const selected = current?.id ?? (isMine ? MINE : ALL);
  const isChanged = current
    ? viewQuery(queryOf(current)) !== viewQuery(query)
    : Object.keys(query.filter).length > 0 && !isMine;

  const show = (key: string) => {
    const view = views.find(({ id }) => id === key);
    if (view) {
      setQuery(queryOf(view));
    } else {
      const filter = key === MINE ? { assignee: [ME] } : {};
      setQuery({
        ...DEFAULT_QUERY,
        layout: query.layout,
        filter,
        viewId: undefined,
      });
    }
  };
  return (
    <div className={styles.bar}>
      <Tabs
        className={styles.tabs}
        selectedKey={selected}
        onSelectionChange={key => {
          if (key !== selected) show(String(key));
        }}
      >
        <TabList aria-label={t('views.label')}>
          {[
            <Tab key={ALL} id={ALL}>
              {t('views.all')}
            </Tab>,
            <Tab key={MINE} id={MINE}>
              {t('views.mine')}
            </Tab>,
            ...views.map(view => (
              <Tab key={view.id} id={view.id}>
                {view.name}
              </Tab>
            )),
          ]}
        </TabList>
      </Tabs>
      {current && (
        <ViewMenu
          view={current}
          query={query}
          isChanged={isChanged}
          onDeleted={() => show(ALL)}
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
