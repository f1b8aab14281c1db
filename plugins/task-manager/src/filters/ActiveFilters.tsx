import { EntityName, FilterTags, useNow } from '@portolan/frontend-kit';
import type { ActiveFilter } from '@portolan/frontend-kit';
import { MY_TEAMS } from '@portolan/plugin-task-manager-common';
import type { TaskFilter } from '@portolan/plugin-task-manager-common';
import { useTranslations } from '../translation';
import type { Translate } from '../translation';
import { ME } from '../query';
import type { FiltersProps } from './Filters';
import { boundsText } from './periods';
import type { PeriodName } from './periods';

type Active = ActiveFilter<TaskFilter>;

/** Filters that name entities. */
const REFS: readonly (keyof TaskFilter)[] = ['assignee', 'entity', 'creator'];

/** The filters with own fields in the bar. */
const SHOWN_ELSEWHERE: readonly (keyof TaskFilter)[] = ['q'];

/** The ends of a period are one filter to the user. */
const TOLD_BY = {
  dueBefore: 'dueAfter',
  createdBefore: 'createdAfter',
} as const;

/** What stands for people whom an address does not name. */
function wordOf(t: Translate, value: string): string | undefined {
  const words: Record<string, string> = {
    [ME]: t('picker.me'),
    [MY_TEAMS]: t('filter.myTeams'),
  };
  return words[value];
}

function textOf(
  t: Translate,
  { name, value }: Active,
  periodText: (name: PeriodName) => string,
): string {
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
    case 'dueAfter':
      return periodText('due');
    case 'createdBefore':
    case 'createdAfter':
      return periodText('created');
    case 'creator':
      return t('filter.tagCreator');
    default:
      return wordOf(t, value) ?? value;
  }
}

/** The filters that are set, each with a cross, and a way to drop them all. */
export function ActiveFilters({ filter, setFilter }: FiltersProps) {
  const t = useTranslations();
  const now = useNow();
  const periodText = (name: PeriodName) => {
    const after = filter[`${name}After`];
    const before = filter[`${name}Before`];
    return boundsText(t, 'tag', name, { after, before }, now);
  };
  return (
    <FilterTags
      filter={filter}
      setFilter={setFilter}
      shownElsewhere={SHOWN_ELSEWHERE}
      toldBy={TOLD_BY}
      describe={item => ({
        text: textOf(t, item, periodText),
        ...(REFS.includes(item.name) &&
          wordOf(t, item.value) === undefined && {
            content: <EntityName entityRef={item.value} />,
          }),
      })}
    />
  );
}
