import { makeTask } from '../../__testUtils__/tasks';
import { compareTasks } from './compareTasks';

describe('compareTasks', () => {
  it('orders titles as the API does: by letters, then by accents and case', () => {
    const sorted = ['A', 'a', '\uff21', 'ab', 'Äpfel', 'B', 'zz', '😀'];
    const tasks = sorted.map((title, n) => makeTask(n, { title }));
    const by = { orderBy: 'title', order: 'asc' } as const;
    const result = [...tasks].reverse().sort((a, b) => compareTasks(a, b, by));
    expect(result.map(({ title }) => title)).toEqual(sorted);
  });

  it('orders equal titles by id, and everything the other way round when asked to', () => {
    const tasks = [makeTask(1), makeTask(2, { title: 'Task 1' }), makeTask(3)];
    const by = { orderBy: 'title', order: 'desc' } as const;
    const result = [...tasks].sort((a, b) => compareTasks(a, b, by));
    expect(result).toEqual([...tasks].reverse());
  });
});
