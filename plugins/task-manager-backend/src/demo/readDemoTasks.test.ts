import { resolve } from 'node:path';
import { readDemoTasks } from './readDemoTasks';

const FILE = resolve(__dirname, '../../../../demo/tasks.yaml');
const NOW = new Date('2026-03-10T12:00:00Z');

describe('readDemoTasks', () => {
  it('turns offsets into dates around now', async () => {
    const [first] = await readDemoTasks(FILE, NOW);
    expect(first).toMatchObject({
      title: 'Quotes time out for routes with more than three legs',
      dueDate: '2026-03-08',
      createdAt: '2026-03-05T12:00:00.000Z',
    });
    expect(first).not.toHaveProperty('dueInDays');
  });

  it('makes every view worth looking at', async () => {
    const tasks = await readDemoTasks(FILE, NOW);
    expect(new Set(tasks.map(task => task.status)).size).toBe(5);
    expect(new Set(tasks.map(task => task.priority)).size).toBe(4);
    expect(tasks.filter(task => !task.assigneeRef).length).toBeGreaterThan(3);
    expect(tasks.filter(task => !task.dueDate).length).toBeGreaterThan(3);
    expect(new Set(tasks.map(task => task.title)).size).toBe(tasks.length);
  });
});
