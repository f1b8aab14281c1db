import {
  FILTERS,
  ORDERS,
  PATCHES,
  STATISTICS,
  taskId,
  TASKS,
} from '@portolan/plugin-task-manager-common/testVectors';
import { applyPatch } from './applyPatch';
import { compareTasks } from './compareTasks';
import { matchesFilter } from './matchesFilter';
import { adjustStatistics } from './taskStatistics';

describe('tasks in the browser', () => {
  it.each(FILTERS)('match: $name', ({ filter, matches }) => {
    const found = TASKS.filter(task => matchesFilter(task, filter, Date.now()));
    expect(found.map(task => task.id)).toEqual(matches.map(taskId));
  });

  it.each(ORDERS)('are ordered by $orderBy $order', vector => {
    const sorted = [...TASKS].sort((a, b) => compareTasks(a, b, vector));
    expect(sorted.map(task => task.id)).toEqual(vector.numbers.map(taskId));
  });

  it.each(STATISTICS)('are counted: $name', ({ filter, statistics }) => {
    const none = STATISTICS[0].statistics;
    const without = TASKS.reduce(
      (counts, before) => adjustStatistics(counts, {}, { before }, Date.now()),
      none,
    );
    expect(without.total).toBe(0);
    const counted = TASKS.reduce(
      (counts, after) =>
        adjustStatistics(counts, filter, { after }, Date.now()),
      without,
    );
    expect(counted).toEqual(statistics);
  });

  it.each(PATCHES)('are patched: $name', vector => {
    const before = TASKS[vector.task - 1];
    const after = applyPatch(before, vector.patch);
    expect(after).toEqual({
      ...before,
      ...vector.result,
      updatedAt: after.updatedAt,
      completedAt: after.completedAt,
    });
    expect(after.completedAt !== null).toBe(vector.completed);
  });
});
