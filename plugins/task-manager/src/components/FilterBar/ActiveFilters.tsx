import { Button, Tag, TagGroup } from '@backstage/ui';
import type { TaskFilter } from '@portolan/plugin-task-manager-common';
import { calendarDay, relativeDay, startOfCalendarDay } from '../../dates';
import { useTranslations } from '../../hooks/useTranslations';
import type { Translate } from '../../hooks/useTranslations';
import { ME } from '../../query/taskQuery';
import { EntityName } from '../EntityName';
import styles from './FilterBar.module.css';
import type { FiltersProps } from './Filters';

type Key = keyof TaskFilter;

/** Filters that name entities. */
const REFS: readonly Key[] = ['assignee', 'entity', 'creator'];

/** The filters with own fields in the bar; a tag would say the same again. */
const SHOWN_ELSEWHERE: readonly Key[] = ['q'];

type Active = { id: string; key: Key; value: string };

function listActive(filter: TaskFilter): Active[] {
  return (Object.keys(filter) as Key[]).flatMap(key => {
    const value = filter[key];
    if (value === undefined || SHOWN_ELSEWHERE.includes(key)) return [];
    const values: (string | boolean)[] = Array.isArray(value) ? value : [value];
    return values.map(item => ({
      id: `${key}:${item}`,
      key,
      value: String(item),
    }));
  });
}

function dayOf(dateOrTime: string): string {
  return relativeDay(startOfCalendarDay(calendarDay(dateOrTime)), Date.now());
}

function textOf(t: Translate, { key, value }: Active): string {
  switch (key) {
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
    case 'creator':
      return t('filter.tagCreator');
    default:
      return value === ME ? t('picker.me') : value;
  }
}

function without(filter: TaskFilter, { key, value }: Active): TaskFilter {
  const values = filter[key];
  if (!Array.isArray(values)) return { [key]: undefined };
  const rest = values.filter(item => item !== value);
  return { [key]: rest.length ? rest : undefined };
}

/** The filters that are set, each with a cross, and a way to drop them all. */
export function ActiveFilters({ filter, setFilter }: FiltersProps) {
  const t = useTranslations();
  const active = listActive(filter);
  if (active.length === 0) return null;
  const remove = (keys: Set<string | number>) => {
    const gone = active.filter(({ id }) => keys.has(id));
    setFilter(
      gone.reduce<TaskFilter>(
        (change, item) => ({
          ...change,
          ...without({ ...filter, ...change }, item),
        }),
        {},
      ),
    );
  };
  return (
    <div className={styles.active}>
      <TagGroup aria-label={t('filter.active')} onRemove={remove}>
        {active.map(item => (
          <Tag
            key={item.id}
            id={item.id}
            size="small"
            textValue={textOf(t, item)}
          >
            {REFS.includes(item.key) && item.value !== ME ? (
              <EntityName entityRef={item.value} />
            ) : (
              textOf(t, item)
            )}
          </Tag>
        ))}
      </TagGroup>
      <Button
        size="small"
        variant="tertiary"
        onPress={() => remove(new Set(active.map(({ id }) => id)))}
      >
        {t('filter.clear')}
      </Button>
    </div>
  );
}
