import { checkNewTask, checkPatch } from './checkTask';

describe('checkNewTask and checkPatch', () => {
  it('bring fields to the form in which they are kept', () => {
    expect(
      checkNewTask({
        title: '  Rotate  ',
        description: '',
        dueDate: null,
        entityRef: 'Component:Default/Ledger',
        labels: [' pci', 'pci', 'aws '],
        fingerprint: null,
      }),
    ).toEqual({
      title: 'Rotate',
      description: null,
      dueDate: null,
      entityRef: 'component:default/ledger',
      labels: ['pci', 'aws'],
      fingerprint: null,
    });
    expect(checkPatch({ labels: null, assigneeRef: null })).toEqual({
      labels: [],
      assigneeRef: null,
    });
  });

  it('count characters as people do', () => {
    expect(checkPatch({ title: '😀'.repeat(255) }).title).toHaveLength(510);
    expect(() => checkPatch({ title: 'x'.repeat(256) })).toThrow(
      'title must not have more than 255 characters',
    );
  });

  it.each([
    [{ title: ' ' }, 'title'],
    [{ title: 'a\u0000' }, 'title'],
    [{ description: '\ud83d' }, 'description'],
    [{ entityRef: 'ledger' }, 'entityRef'],
    [{ entityRef: 'component:ledger' }, 'entityRef'],
    [{ assigneeRef: 'user:default/a b' }, 'assigneeRef'],
    [{ assigneeRef: 'resource:default/ledger-db' }, 'assigneeRef'],
    [{ labels: [''] }, 'labels'],
    [{ labels: Array.from({ length: 21 }, (_, i) => `${i}`) }, 'labels'],
  ])('refuse %j', (patch, field) => {
    expect(() => checkPatch(patch)).toThrow(new RegExp(`^${field} must`));
  });

  it('refuse sources that are not in form', () => {
    expect(() => checkNewTask({ title: 'x', source: 'Manual' })).toThrow(
      /^source must/,
    );
  });
});
