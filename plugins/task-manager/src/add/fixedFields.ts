import { calendarDay } from '@portolan/frontend-kit';
import { MY_TEAMS } from '@portolan/plugin-task-manager-common';
import type {
  TaskCreate,
  TaskFilter,
} from '@portolan/plugin-task-manager-common';

/** What the view shows, and to whom. */
export type ShownTo = {
  /** Whose tasks a page is about; the first entity is the page's own. */
  scope?: TaskFilter;
  /** All filters, the scope's too, with the user in place of "me". */
  filter: TaskFilter;
  userRef: string | undefined;
};

function only<T>(values: readonly T[] = []): T | undefined {
  return values.length === 1 ? values[0] : undefined;
}

function assigneeOf({ filter, userRef }: ShownTo): string | undefined {
  const { assignee = [] } = filter;
  const named = assignee.filter(ref => ref !== MY_TEAMS);
  return named.find(ref => ref === userRef) ?? only(named);
}

/** The day on which all is due that is shown, if it is one. */
function dueDayOf({ dueAfter, dueBefore }: TaskFilter): string | undefined {
  const areDays = dueAfter?.length === 10 && dueBefore?.length === 10;
  const isOneDay =
    areDays && calendarDay(dueAfter).add({ days: 1 }).toString() === dueBefore;
  return isOneDay ? dueAfter : undefined;
}

/**
 * The fields of a task to be added that the filters leave no choice about, so
 * that it is where it was added.
 */
export function fixedFields(shown: ShownTo): Omit<TaskCreate, 'title'> {
  const { scope, filter } = shown;
  const label = only(filter.label);
  const fields: Omit<TaskCreate, 'title'> = {
    status: only(filter.status),
    priority: only(filter.priority),
    assigneeRef: assigneeOf(shown),
    entityRef: scope?.entity?.[0] ?? only(filter.entity),
    labels: label === undefined ? undefined : [label],
    dueDate: dueDayOf(filter),
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  );
}
