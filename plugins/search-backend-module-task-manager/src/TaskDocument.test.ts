import type { Task } from '@portolan/plugin-task-manager-common';
import { toTaskDocument } from './TaskDocument';

describe('toTaskDocument', () => {
  it.each([
    ['', null],
    ['a'.repeat(10_000), 'a'.repeat(10_000)],
    ['a'.repeat(10_000), 'a'.repeat(65_536)],
    ['🦑'.repeat(5_000), '🦑'.repeat(65_536)],
    [`a${'🦑'.repeat(4_999)}`, `a${'🦑'.repeat(65_535)}`],
  ])('takes the beginning of a description (case %#)', (text, description) => {
    const task = { id: 'a', title: 'Task', labels: [], description };
    expect(toTaskDocument(task as Partial<Task> as Task).text).toBe(text);
  });
});
