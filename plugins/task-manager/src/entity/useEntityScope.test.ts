import { entityScope } from './useEntityScope';

function entity(kind: string, relations: [string, string][] = []) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'x' },
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

describe('entityScope', () => {
  it("shows a person's tasks, not tasks about the person", () => {
    expect(entityScope(entity('User')).filter).toEqual({
      assignee: ['user:default/x'],
    });
  });

  it('adds the parts of a system and what a group owns, each once', () => {
    const parts: [string, string][] = [
      ['hasPart', 'component:default/a'],
      ['hasPart', 'Component:default/a'],
      ['ownedBy', 'group:default/g'],
    ];
    expect(entityScope(entity('System', parts))).toEqual({
      filter: { entity: ['system:default/x', 'component:default/a'] },
      parts: 1,
      isCut: false,
    });
    const owned: [string, string][] = [['ownerOf', 'api:default/b']];
    expect(entityScope(entity('Group', owned)).filter.entity).toEqual([
      'group:default/x',
      'api:default/b',
    ]);
  });

  it('shows only its own tasks for a component', () => {
    const parts: [string, string][] = [['hasPart', 'component:default/sub']];
    expect(entityScope(entity('Component', parts)).filter.entity).toEqual([
      'component:default/x',
    ]);
  });

  it('stays within what the API takes', () => {
    const many = Array.from({ length: 150 }, (_, i): [string, string] => [
      'hasPart',
      `component:default/c${i}`,
    ]);
    const scope = entityScope(entity('Domain', many));
    expect(scope.filter.entity).toHaveLength(100);
    expect(scope).toMatchObject({ parts: 99, isCut: true });
  });
});
