import {
  DayFilter,
  EntitySelect,
  OptionsFilter,
  resolveDay,
  TextsFilter,
  useNow,
} from '@portolan/frontend-kit';
import {
  TASK_PRIORITIES,
  TASK_STATUSES,
} from '@portolan/plugin-task-manager-common';
import type { TaskFilter } from '@portolan/plugin-task-manager-common';
import { OWNERS, PriorityIcon, StatusIcon, TaskLabels } from '../task';
import { draftOf } from '../drafts';
import { useTranslations } from '../translation';
import { AssigneeFilter } from './AssigneeFilter';
import { PeriodFilter } from './PeriodFilter';
import type { PeriodName } from './periods';

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
  return (
    <>
      <OptionsFilter
        label={t('field.status')}
        isLabelHidden={!isStacked}
        options={TASK_STATUSES.map(id => ({
          id,
          label: t(`status.${id}`),
          leadingIcon: <StatusIcon status={id} />,
        }))}
        value={filter.status}
        onChange={status => setFilter({ status })}
      />
      <OptionsFilter
        label={t('field.priority')}
        isLabelHidden={!isStacked}
        options={TASK_PRIORITIES.map(id => ({
          id,
          label: t(`priority.${id}`),
          leadingIcon: <PriorityIcon priority={id} />,
        }))}
        value={filter.priority}
        onChange={priority => setFilter({ priority })}
      />
      {!scope?.assignee && <AssigneeFilter {...props} />}
    </>
  );
}

/** The filters that are needed less often. */
export function MoreFilters(props: FiltersProps) {
  const { filter, setFilter, scope } = props;
  const t = useTranslations();
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
        isClosed
        draft={draftOf('newLabel', 'filter')}
        value={filter.label ?? []}
        onChange={label => setFilter({ label: orNothing(label) })}
      />
      <PeriodFilters {...props} name="due" />
      <PeriodFilters {...props} name="created" />
      <TextsFilter
        label={t('field.source')}
        value={filter.source ?? []}
        onChange={source => setFilter({ source })}
      />
    </>
  );
}

/** A period, or its days one by one. */
function PeriodFilters(props: FiltersProps & { name: PeriodName }) {
  const { filter, setFilter, name } = props;
  const t = useTranslations();
  const now = useNow();
  const bounds = {
    after: filter[`${name}After`],
    before: filter[`${name}Before`],
  };
  const ends = [`${name}After`, `${name}Before`] as const;
  return (
    <>
      <PeriodFilter
        name={name}
        bounds={bounds}
        onChange={({ after, before }) =>
          setFilter({ [`${name}After`]: after, [`${name}Before`]: before })
        }
      />
      {ends.map(end => (
        <DayFilter
          key={end}
          label={t(`filter.${end}`)}
          value={filter[end] && resolveDay(filter[end], now)}
          onChange={day => setFilter({ [end]: day })}
        />
      ))}
    </>
  );
}
