import type { Task } from '@portolan/plugin-task-manager-common';
import { GRACE, makeTask, taskId } from '../__testUtils__/tasks';
import { matchesFilter } from './rules/matchesFilter';
import { moveInPages, placeInPages, putBackInPages } from './taskPages';
import type { Placed, TaskListKey, TaskPages } from './taskPages';
import { adjustStatistics } from './rules/taskStatistics';

const NOW = Date.parse('2026-11-23T12:00:00.000Z');

function pagesOf(...pages: Task[][]): TaskPages {
  return {
    pages: pages.map(items => ({ items, pageInfo: { nextCursor: 'more' } })),
    pageParams: pages.map(() => undefined),
  };
}

function placed(task: Task, key: TaskListKey): Placed {
  return { task, key, matches: matchesFilter(task, key.filter, NOW) };
}

function titles(pages: TaskPages) {
  return pages.pages.map(page => page.items.map(({ title }) => title));
}

const byRank: TaskListKey = {
  filter: { status: ['pending'] },
  orderBy: 'rank',
  order: 'asc',
};

describe('placeInPages', () => {
  const pages = pagesOf([makeTask(1), makeTask(3)], [makeTask(5)]);

  it('changes a task in its place', () => {
    const task = makeTask(3, { title: 'New', version: 2 });
    expect(titles(placeInPages(pages, placed(task, byRank)))).toEqual([
      ['Task 1', 'New'],
      ['Task 5'],
    ]);
  });

  it('adds a task where it belongs, and moves it when its order changes', () => {
    const added = placeInPages(pages, placed(makeTask(4), byRank));
    expect(titles(added)).toEqual([
      ['Task 1', 'Task 3'],
      ['Task 4', 'Task 5'],
    ]);
    const moved = makeTask(4, { rank: makeTask(2).rank });
    expect(titles(placeInPages(added, placed(moved, byRank)))).toEqual([
      ['Task 1', 'Task 4', 'Task 3'],
      ['Task 5'],
    ]);
  });

  it('leaves a task to a later page that nobody has fetched', () => {
    expect(placeInPages(pages, placed(makeTask(9), byRank))).toBe(pages);
  });

  it('takes out a task that no longer matches', () => {
    const task = makeTask(3, { status: 'blocked' });
    expect(titles(placeInPages(pages, placed(task, byRank)))).toEqual([
      ['Task 1'],
      ['Task 5'],
    ]);
  });

  it('adds nothing to a text search, which only the API understands', () => {
    const search = { ...byRank, filter: { q: 'task' } };
    expect(placeInPages(pages, placed(makeTask(4), search))).toBe(pages);
  });

  it('keeps tasks without a due date last in both directions', () => {
    const due = makeTask(1, { dueDate: '2026-12-01T00:00:00.000Z' });
    const list = pagesOf([due]);
    list.pages[0].pageInfo = {};
    for (const order of ['asc', 'desc'] as const) {
      const key: TaskListKey = { filter: {}, orderBy: 'dueDate', order };
      expect(titles(placeInPages(list, placed(makeTask(2), key)))).toEqual([
        ['Task 1', 'Task 2'],
      ]);
    }
  });
});

describe('putBackInPages', () => {
  const moved = pagesOf([makeTask(2), makeTask(3), makeTask(1)]);
  const listed = { wasListed: true };

  it('goes by the order alone, wherever the task is shown', () => {
    const back = putBackInPages(moved, placed(makeTask(1), byRank), listed);
    expect(titles(back)).toEqual([['Task 1', 'Task 2', 'Task 3']]);
  });

  it('keeps the last of the fetched tasks, and those of a text search', () => {
    const search = { ...byRank, filter: { q: 'task' } };
    for (const key of [byRank, search]) {
      const rest = pagesOf([makeTask(1), makeTask(2)]);
      const back = putBackInPages(rest, placed(makeTask(3), key), listed);
      expect(titles(back)).toEqual([['Task 1', 'Task 2', 'Task 3']]);
    }
  });

  it('takes the task out of lists that it had come into', () => {
    const was = makeTask(1, { status: 'blocked' });
    const back = putBackInPages(moved, placed(was, byRank), {
      wasListed: false,
    });
    expect(titles(back)).toEqual([['Task 2', 'Task 3']]);
  });
});

describe('moveInPages', () => {
  const pages = pagesOf([makeTask(1), makeTask(2)], [makeTask(3)]);

  it.each([
    [
      'below a neighbour',
      { after: taskId(3) },
      [['Task 2'], ['Task 3', 'Task 1']],
    ],
    [
      'above a neighbour',
      { before: taskId(3) },
      [['Task 2'], ['Task 1', 'Task 3']],
    ],
    ['to the top', {}, [['Task 1', 'Task 2'], ['Task 3']]],
  ])('puts a task %s', (_where, neighbours, expected) => {
    expect(titles(moveInPages(pages, makeTask(1), neighbours))).toEqual(
      expected,
    );
  });
});

describe('matchesFilter', () => {
  const task = makeTask(1, {
    dueDate: '2026-11-20T23:59:59.999Z',
    assigneeRef: GRACE,
    labels: ['a', 'b'],
  });

  it.each([
    [{}, true],
    [{ assignee: [GRACE], label: ['b', 'c'] }, true],
    [{ label: ['c'] }, false],
    [{ unassigned: true }, false],
    [{ overdue: true }, true],
    [{ dueBefore: '2026-11-20' }, false],
    [{ dueBefore: '2026-11-21' }, true],
    [{ dueBefore: '2026-11-20T23:59:59.999Z' }, false],
    [{ dueBefore: '2026-11-21T01:00:00+01:00' }, true],
    [{ dueAfter: '2026-11-20' }, true],
    [{ dueAfter: '2026-11-21' }, false],
    [{ q: 'Task' }, undefined],
    [{ q: 'Task', label: ['c'] }, false],
    [{ watcher: 'me' as const }, undefined],
  ])('answers %j with %s', (filter, expected) => {
    expect(matchesFilter(task, filter, NOW)).toBe(expected);
  });

  it('takes a day for its beginning in UTC, as the API does', () => {
    const noon = { ...task, dueDate: '2026-11-20T12:00:00.000Z' };
    const day = '2026-11-20';
    expect(matchesFilter(noon, { dueBefore: day }, NOW)).toBe(false);
    expect(matchesFilter(noon, { dueAfter: day }, NOW)).toBe(true);
  });

  it('never calls a finished task overdue', () => {
    const done = { ...task, status: 'completed' as const };
    expect(matchesFilter(done, { overdue: true }, NOW)).toBe(false);
  });
});

describe('adjustStatistics', () => {
  const zero = {
    total: 0,
    overdue: 0,
    byStatus: {
      pending: 0,
      in_progress: 0,
      blocked: 0,
      completed: 0,
      cancelled: 0,
    },
    byPriority: { low: 0, medium: 0, high: 0, critical: 0 },
  };

  it('counts a task in, over, and out', () => {
    const before = makeTask(1, { dueDate: '2026-01-01T00:00:00.000Z' });
    const after = makeTask(1, { status: 'completed', priority: 'high' });
    const added = adjustStatistics(zero, {}, { after: before }, NOW);
    expect(added).toMatchObject({ total: 1, overdue: 1 });
    const changed = adjustStatistics(added, {}, { before, after }, NOW);
    expect(changed).toMatchObject({
      total: 1,
      overdue: 0,
      byStatus: { pending: 0, completed: 1 },
      byPriority: { medium: 0, high: 1 },
    });
    expect(adjustStatistics(changed, {}, { before: after }, NOW)).toEqual(zero);
  });
});
