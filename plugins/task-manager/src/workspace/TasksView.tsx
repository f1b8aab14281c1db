import { useMemo, useRef, useState } from 'react';
import type { TaskFilter } from '@portolan/plugin-task-manager-common';
import {
  IgnoredFilters,
  OfflineBanner,
  beginningOfDay,
  resolveDay,
  ShortcutsHint,
  useMe,
  useNow,
  useSelection,
} from '@portolan/frontend-kit';
import {
  useIgnoredFilters,
  useLayout,
  useTaskQuery,
  resolveFilter,
} from '../query';
import { BulkBar, RefusedTasks } from '../bulk';
import { FilterBar } from '../filters';
import { LayoutToggle } from './LayoutToggle';
import { MoreMenu } from './MoreMenu';
import { QuickAdd } from '../add';
import { QuickEdit } from '../edit';
import type { QuickEditRequest } from '../edit';
import { Summary } from './Summary';
import { TaskBoard } from '../board';
import { TaskTable } from '../table';
import { UnknownView, ViewTabs } from '../views';
import { NoTasks } from './NoTasks';
import { TaskShortcuts } from './TaskShortcuts';
import styles from './TasksView.module.css';
import { useRefused } from './useRefused';
import { useTaskKeys } from './useTaskKeys';

/** Which tasks, and what opening one does. */
export type TasksViewProps = {
  onOpen: (id: string) => void;
  onClose?: () => void;
  openId?: string;
  /**
   * Narrows the view to these, whatever the user filters by: an entity's or a
   * person's tasks.
   */
  scope?: TaskFilter;
  /** Says what the scope takes in. */
  scopeNote?: string;
};

/**
 * Tasks as a board or a table under one set of filters, with everything to
 * find, add and change them.
 */
export function TasksView(props: TasksViewProps) {
  const { onOpen, onClose, openId, scope, scopeNote } = props;
  const me = useMe();
  // A filter such as "due this week" moves on at midnight.
  const today = Date.parse(beginningOfDay(resolveDay('today', useNow())));
  const [query, setQuery] = useTaskQuery();
  const [layout, setLayout] = useLayout(query, setQuery);
  const selection = useSelection();
  const [edit, setEdit] = useState<QuickEditRequest>();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const quickAdd = useRef<HTMLFormElement>(null);
  const search = useRef<HTMLDivElement>(null);
  const filter = useMemo(
    () => ({
      ...resolveFilter(query.filter, { me: me?.userRef ?? '', now: today }),
      ...scope,
    }),
    [query.filter, me, scope, today],
  );
  const { refused, forget, expectRefused } = useRefused(filter, selection);
  const create = () => quickAdd.current?.querySelector('input')?.focus();
  const help = () => setHelpOpen(true);
  useTaskKeys({
    selection,
    openId,
    onCreate: create,
    onSearch: () => search.current?.querySelector('input')?.focus(),
    onEdit: setEdit,
    onHelp: help,
    onClose: openId ? onClose : undefined,
  });
  const shared = { filter, selection, openId, onOpen };
  return (
    <div className={styles.view}>
      <OfflineBanner />
      <div className={styles.head}>
        <Summary filter={me && filter} setQuery={setQuery} query={query} />
        <QuickAdd
          formRef={quickAdd}
          scope={scope}
          filter={filter}
          onOpen={onOpen}
        />
      </div>
      <div className={styles.views}>
        {scope ? (
          <span className={styles.note}>{scopeNote}</span>
        ) : (
          <ViewTabs query={query} layout={layout} setQuery={setQuery} />
        )}
        <span className={styles.layout}>
          <LayoutToggle layout={layout} onChange={setLayout} />
          <MoreMenu
            query={query}
            layout={layout}
            filter={filter}
            setQuery={setQuery}
            onHelp={help}
          />
        </span>
      </div>
      <FilterBar
        query={query}
        setQuery={setQuery}
        scope={scope}
        searchRef={search}
        actions={
          selection.ids.size > 0 && (
            <BulkBar
              selection={selection}
              filter={filter}
              onEdit={setEdit}
              expectRefused={expectRefused}
            />
          )
        }
      />
      {refused.length > 0 && <RefusedTasks tasks={refused} onClose={forget} />}
      <IgnoredFilters filters={useIgnoredFilters()} />
      <UnknownView viewId={query.viewId} />
      {me && (
        <NoTasks
          query={query}
          filter={filter}
          setQuery={setQuery}
          onCreate={create}
          onHelp={help}
        >
          {layout === 'board' ? (
            <TaskBoard {...shared} />
          ) : (
            <TaskTable {...shared} query={query} setQuery={setQuery} />
          )}
        </NoTasks>
      )}
      {edit && (
        <QuickEdit
          request={edit}
          expectRefused={expectRefused}
          onClose={() => setEdit(undefined)}
        />
      )}
      {isHelpOpen && <TaskShortcuts onClose={() => setHelpOpen(false)} />}
      <ShortcutsHint />
    </div>
  );
}
