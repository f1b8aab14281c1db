import { makeTask } from '../__testUtils__/tasks';
import { findClashes, proposeMerge } from './conflicts';

const base = makeTask(1, {
  title: 'Old',
  priority: 'low',
  labels: ['kept', 'mine-removes', 'theirs-remove'],
  description: 'Start',
});

describe('findClashes', () => {
  it('is silent about fields that only one side changed', () => {
    const current = { ...base, priority: 'high' as const };
    expect(findClashes(base, { title: 'New' }, current)).toEqual([]);
  });

  it('is silent when both want the same', () => {
    const current = { ...base, title: 'Same' };
    expect(findClashes(base, { title: 'Same' }, current)).toEqual([]);
  });

  it('names each field that both changed to something else', () => {
    const current = { ...base, title: 'Theirs', labels: ['x'] };
    const patch = { title: 'Mine', labels: ['y'], priority: 'high' as const };
    expect(findClashes(base, patch, current)).toEqual(['title', 'labels']);
  });
});

describe('proposeMerge', () => {
  it('keeps added labels of both, and drops those that either removed', () => {
    const patch = { labels: ['kept', 'theirs-remove', 'mine-adds'] };
    const current = {
      ...base,
      labels: ['kept', 'mine-removes', 'theirs-add'],
    };
    const conflict = { base, patch, current, fields: [] };
    expect(proposeMerge(conflict, 'labels')).toEqual([
      'kept',
      'theirs-add',
      'mine-adds',
    ]);
  });

  it('puts one description after the other, and takes mine of other fields', () => {
    const patch = { description: 'Mine', title: 'Mine' };
    const current = { ...base, description: 'Theirs', title: 'Theirs' };
    const conflict = { base, patch, current, fields: [] };
    expect(proposeMerge(conflict, 'description')).toBe('Theirs\n\nMine');
    expect(proposeMerge(conflict, 'title')).toBe('Mine');
  });
});
