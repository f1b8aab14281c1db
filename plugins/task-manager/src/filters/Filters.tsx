import { Select } from '@backstage/ui';
import {
  DayFilter,
  EntitySelect,
  filterClass,
  resolveDay,
  TextsFilter,
  useNow,
} from '@portolan/frontend-kit';
import {
  TASK_PRIORITIES,
  TASK_STATUSES,
} from '@portolan/plugin-task-manager-common';
import type {
  TaskFilter,
  TaskPriority,
  TaskStatus,
} from '@portolan/plugin-task-manager-common';
import { OWNERS, PriorityIcon, StatusIcon, TaskLabels } from '../task';
import { useTranslations } from '../translation';
import { AssigneeFilter } from './AssigneeFilter';
import { PeriodFilter } from './PeriodFilter';

/** The filters, and how to change some; `undefined` takes one away. */
export type FiltersProps = {
  filter: TaskFilter;
  setFilter: (change: TaskFilter) => void;
  /** What the view is narrowed down to anyway has no filter. */
  scope?: TaskFilter;
  isStacked?: boolean;
};

function orNothing<T>(values: T[]): T[] | undefined {
  return values.length ? values : undefined;
}

/** The filters that are needed most. */
export function MainFilters(props: FiltersProps) {
  const { filter, setFilter, scope, isStacked } = props;
  const t = useTranslations();
  const names = (label: string) =>
    isStacked ? { label } : { 'aria-label': label };
  return (
    <>
      <Select
        {...names(t('field.status'))}
        className={filterClass}
        placeholder={t('field.status')}
        selectionMode="multiple"
        options={TASK_STATUSES.map(id => ({
          id,
          label: t(`status.${id}`),
          leadingIcon: <StatusIcon status={id} />,
        }))}
        value={filter.status ?? []}
        onChange={keys =>
          setFilter({ status: orNothing(keys as TaskStatus[]) })
        }
      />
      <Select
        {...names(t('field.priority'))}
        className={filterClass}
        placeholder={t('field.priority')}
        selectionMode="multiple"
        options={TASK_PRIORITIES.map(id => ({
          id,
          label: t(`priority.${id}`),
          leadingIcon: <PriorityIcon priority={id} />,
        }))}
        value={filter.priority ?? []}
        onChange={keys =>
          setFilter({ priority: orNothing(keys as TaskPriority[]) })
        }
      />
      {!scope?.assignee && <AssigneeFilter {...props} />}
    </>
  );
}

/** The filters that are needed less often. */
export function MoreFilters({ filter, setFilter, scope }: FiltersProps) {
  const t = useTranslations();
  const now = useNow();
  return (
    <>
      {!scope?.entity && (
        <EntitySelect
          label={t('field.entity')}
          kinds={OWNERS}
          value={filter.entity ?? []}
          onChange={refs => setFilter({ entity: orNothing(refs) })}
        />
      )}
      <TaskLabels
        label={t('field.labels')}
        value={filter.label ?? []}
        onChange={label => setFilter({ label: orNothing(label) })}
      />
      <TextsFilter
        label={t('field.source')}
        value={filter.source ?? []}
        onChange={source => setFilter({ source })}
      />
      <PeriodFilter
        label={t('filter.due')}
        periods={['today', 'thisWeek', 'nextWeek', 'next7Days']}
        after={filter.dueAfter}
        before={filter.dueBefore}
        onChange={({ after, before }) =>
          setFilter({ dueAfter: after, dueBefore: before })
        }
      />
      <PeriodFilter
        label={t('filter.created')}
        periods={['today', 'thisWeek', 'last7Days', 'last30Days']}
        after={filter.createdAfter}
        before={filter.createdBefore}
        onChange={({ after, before }) =>
          setFilter({ createdAfter: after, createdBefore: before })
        }
      />
      {(
        ['dueAfter', 'dueBefore', 'createdAfter', 'createdBefore'] as const
      ).map(name => (
        <DayFilter
          key={name}
          label={t(`filter.${name}`)}
          value={filter[name] && resolveDay(filter[name], now)}
          onChange={day => setFilter({ [name]: day })}
        />
      ))}
    </>
  );
}
