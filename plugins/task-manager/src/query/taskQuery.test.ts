import { ignoredFilters } from '@portolan/frontend-kit';
import { tasksPagePath } from '@portolan/plugin-task-manager-common';
import { DEFAULT_QUERY, formatTaskQuery, parseTaskQuery } from './taskQuery';
import type { TaskQuery } from './taskQuery';
import { resolveFilter, TASK_FILTERS } from './taskFilters';

const parse = (query: string) => parseTaskQuery(new URLSearchParams(query));

describe('taskQuery', () => {
  it('leaves what is as usual out of the address', () => {
    expect(formatTaskQuery(DEFAULT_QUERY)).toBe('');
    expect(parse('')).toEqual(DEFAULT_QUERY);
  });

  it('keeps every part of a query through the address', () => {
    const query: TaskQuery = {
      layout: 'table',
      filter: {
        status: ['pending', 'blocked'],
        priority: ['high'],
        assignee: ['me', 'user:default/ada'],
        entity: ['component:default/a&b'],
        label: ['läbel, with comma'],
        source: ['alert'],
        creator: 'user:default/grace',
        watcher: 'me',
        dueBefore: '2026-12-01',
        dueAfter: '2026-11-01',
        overdue: true,
        unassigned: true,
        q: '100% "of" it',
      },
      orderBy: 'dueDate',
      order: 'asc',
      columns: ['priority', 'labels'],
      viewId: '0b7d',
    };
    expect(parse(formatTaskQuery(query))).toEqual(query);
  });

  it('ignores what it does not understand', () => {
    expect(
      parse(
        'layout=list&status=nope&priority=urgent&orderBy=id&order=up&columns=x&overdue=1&label=&watcher=you',
      ),
    ).toEqual(DEFAULT_QUERY);
  });

  it('names the filters that it left out', () => {
    const ignored = (query: string) =>
      ignoredFilters(new URLSearchParams(query), TASK_FILTERS);
    expect(
      ignored(
        'status=nope&status=blocked&priority=urgent&overdue=1&dueBefore=soon&watcher=you&label=any&utm=x',
      ),
    ).toEqual([
      'status=nope',
      'priority=urgent',
      'dueBefore=soon',
      'overdue=1',
      'watcher=you',
    ]);
    expect(
      ignored('status=blocked&overdue=false&dueBefore=2026-12-01&watcher=me'),
    ).toEqual([]);
  });

  it.each([
    ['2026-12-01', true],
    ['2026-12-01T08:00:00Z', true],
    ['2026-12-01T08:00:00.123+01:00', true],
    ['today-7', true],
    ['week+1', true],
    ['abc', false],
    ['2026-02-31', false],
    ['2026-13-01', false],
    ['2026-12-01T25:00:00Z', false],
    ['2026-12-01T08:00', false],
    ['0001-01-01', false],
  ])('takes %s for a day or a time: %s', (value, isTaken) => {
    const { filter } = parse(`dueBefore=${encodeURIComponent(value)}`);
    expect(filter).toEqual(isTaken ? { dueBefore: value } : {});
  });

  it('serves the links of the back end', () => {
    const filter = { assignee: ['me'], status: ['blocked' as const] };
    const [path, search] = tasksPagePath(filter).split('?');
    expect(path).toBe('/tasks');
    expect(parse(search)).toEqual({ ...DEFAULT_QUERY, filter });
  });

  it('holds to the limits of the API', () => {
    const labels = Array.from({ length: 150 }, (_, i) => `label=l${i}`);
    const query = parse(`${labels.join('&')}&q=${'x'.repeat(300)}`);
    expect(query.filter.label).toHaveLength(100);
    expect(query.filter.q).toHaveLength(200);
  });

  it('puts the user in place of me', () => {
    const me = 'user:default/ada';
    expect(
      resolveFilter(
        { assignee: ['me', 'group:default/x'], creator: 'me' },
        { me, now: 0 },
      ),
    ).toEqual({ assignee: [me, 'group:default/x'], creator: me });
    const others = { assignee: ['user:default/grace'] };
    expect(resolveFilter(others, { me, now: 0 })).toBe(others);
  });
});
