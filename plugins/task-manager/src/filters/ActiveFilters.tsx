import {
  calendarDay,
  EntityName,
  FilterTags,
  relativeDay,
  resolveDay,
  startOfCalendarDay,
} from '@portolan/frontend-kit';
import type { ActiveFilter } from '@portolan/frontend-kit';
import type { TaskFilter } from '@portolan/plugin-task-manager-common';
import { useTranslations } from '../translation';
import type { Translate } from '../translation';
import { ME } from '../query';
import type { FiltersProps } from './Filters';

type Active = ActiveFilter<TaskFilter>;

/** Filters that name entities. */
const REFS: readonly (keyof TaskFilter)[] = ['assignee', 'entity', 'creator'];

/** The filters with own fields in the bar. */
const SHOWN_ELSEWHERE: readonly (keyof TaskFilter)[] = ['q'];

function dayOf(dateOrTime: string): string {
  const now = Date.now();
  const day = calendarDay(resolveDay(dateOrTime, now));
  return relativeDay(startOfCalendarDay(day), now);
}

function textOf(t: Translate, { name, value }: Active): string {
  switch (name) {
    case 'status':
      return t(`status.${value as 'pending'}`);
    case 'priority':
      return t(`priority.${value as 'low'}`);
    case 'overdue':
      return t('filter.overdue');
    case 'unassigned':
      return t('filter.unassigned');
    case 'watcher':
      return t('filter.watched');
    case 'dueBefore':
      return t('filter.tagDueBefore', { day: dayOf(value) });
    case 'dueAfter':
      return t('filter.tagDueAfter', { day: dayOf(value) });
    case 'createdBefore':
      return t('filter.tagCreatedBefore', { day: dayOf(value) });
    case 'createdAfter':
      return t('filter.tagCreatedAfter', { day: dayOf(value) });
    case 'creator':
      return t('filter.tagCreator');
    default:
      return value === ME ? t('picker.me') : value;
  }
}

/** The filters that are set, each with a cross, and a way to drop them all. */
export function ActiveFilters({ filter, setFilter }: FiltersProps) {
  const t = useTranslations();
  return (
    <FilterTags
      filter={filter}
      setFilter={setFilter}
      shownElsewhere={SHOWN_ELSEWHERE}
      describe={item => ({
        text: textOf(t, item),
        ...(REFS.includes(item.name) &&
          item.value !== ME && {
            content: <EntityName entityRef={item.value} />,
          }),
      })}
    />
  );
}
