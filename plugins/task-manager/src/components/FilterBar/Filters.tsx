import { Select, TextField } from '@backstage/ui';
import { useState } from 'react';
import {
  TASK_PRIORITIES,
  TASK_STATUSES,
} from '@portolan/plugin-task-manager-common';
import type {
  TaskFilter,
  TaskPriority,
  TaskStatus,
} from '@portolan/plugin-task-manager-common';
import { startOfCalendarDay } from '../../dates';
import { OWNED, PEOPLE } from '../../hooks/useEntitySearch';
import { useTranslations } from '../../hooks/useTranslations';
import { ME } from '../../query/taskQuery';
import { DayField } from '../DayField';
import { EntitySelect } from '../EntitySelect';
import { LabelsEditor } from '../LabelsEditor';
import { PriorityIcon } from '../PriorityLabel';
import { StatusIcon } from '../StatusLabel';
import styles from './FilterBar.module.css';

/** The filters, and how to change some of them; `undefined` takes one away. */
export type FiltersProps = {
  filter: TaskFilter;
  setFilter: (change: TaskFilter) => void;
  /** What the view is narrowed down to anyway has no filter. */
  scope?: TaskFilter;
  isStacked?: boolean;
};

/** A choice of nobody, beside the people. */
const UNASSIGNED = 'unassigned';

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
        className={styles.filter}
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
        className={styles.filter}
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
      {!scope?.assignee && (
        <AssigneeFilter
          filter={filter}
          setFilter={setFilter}
          label={t('field.assignee')}
          isStacked={isStacked}
        />
      )}
    </>
  );
}

function AssigneeFilter(props: FiltersProps & { label: string }) {
  const { filter, setFilter, label, isStacked } = props;
  const t = useTranslations();
  const { assignee = [], unassigned } = filter;
  return (
    <EntitySelect
      label={label}
      isLabelHidden={!isStacked}
      className={styles.filter}
      kinds={PEOPLE}
      extra={[
        { id: ME, label: t('picker.me') },
        { id: UNASSIGNED, label: t('filter.unassigned') },
      ]}
      value={unassigned ? [UNASSIGNED] : assignee}
      // Nobody and somebody exclude each other: what was chosen last counts.
      onChange={refs =>
        setFilter(
          refs.includes(UNASSIGNED) && !unassigned
            ? { unassigned: true, assignee: undefined }
            : {
                unassigned: undefined,
                assignee: orNothing(refs.filter(ref => ref !== UNASSIGNED)),
              },
        )
      }
    />
  );
}

/** The filters that are needed less often. */
export function MoreFilters({ filter, setFilter, scope }: FiltersProps) {
  const t = useTranslations();
  return (
    <>
      {!scope?.entity && (
        <EntitySelect
          label={t('field.entity')}
          kinds={OWNED}
          value={filter.entity ?? []}
          onChange={refs => setFilter({ entity: orNothing(refs) })}
        />
      )}
      <LabelsEditor
        label={t('field.labels')}
        value={filter.label ?? []}
        onChange={label => setFilter({ label: orNothing(label) })}
      />
      <WordFilter
        label={t('field.source')}
        values={filter.source ?? []}
        onChange={source => setFilter({ source })}
      />
      <DayFilter
        label={t('filter.dueAfter')}
        value={filter.dueAfter}
        onChange={dueAfter => setFilter({ dueAfter })}
      />
      <DayFilter
        label={t('filter.dueBefore')}
        value={filter.dueBefore}
        onChange={dueBefore => setFilter({ dueBefore })}
      />
    </>
  );
}

function WordFilter(props: {
  label: string;
  values: string[];
  onChange: (values: string[] | undefined) => void;
}) {
  const { label, values, onChange } = props;
  const t = useTranslations();
  const [text, setText] = useState(values.join(', '));
  const apply = () => {
    const words = text.split(',').flatMap(word => word.trim() || []);
    if (words.join() !== values.join()) onChange(orNothing(words));
  };
  return (
    <TextField
      label={label}
      description={t('filter.commas')}
      value={text}
      onChange={setText}
      onBlur={apply}
      onKeyDown={event => {
        if (event.key === 'Enter') apply();
        else event.continuePropagation();
      }}
    />
  );
}

/** Due dates are ends of the reader's days, so a day is sent as the time at which it begins for the reader. */
function DayFilter(props: {
  label: string;
  value: string | undefined;
  onChange: (time: string | undefined) => void;
}) {
  const { label, value, onChange } = props;
  return (
    <DayField
      label={label}
      value={value ?? null}
      onChange={day => onChange(day ? startOfCalendarDay(day) : undefined)}
    />
  );
}
