import { ConfigReader } from '@backstage/config';
import {
  AuthorizeResult,
  type Permission,
} from '@backstage/plugin-permission-common';
import type { PolicyDecide } from '@portolan/backend-kit';
import {
  taskCreatePermission,
  taskDeletePermission,
  taskManagerAdministerPermission,
  taskReadPermission,
  taskUpdatePermission,
} from '@portolan/plugin-task-manager-common';
import { addTaskDecisions } from './addTaskDecisions';
import { readVisibility } from './readVisibility';

const ALLOW = { result: AuthorizeResult.ALLOW };

const configure = (visibleTo?: string) =>
  readVisibility(new ConfigReader({ taskManager: { visibleTo } }));

function decisionsFor(visibleTo?: string) {
  const decisions = new Map<string, PolicyDecide>();
  addTaskDecisions(
    { addDecision: ({ name }, decide) => decisions.set(name, decide) },
    { visibleTo: configure(visibleTo) },
  );
  return ({ name }: Permission, ...groups: string[]) =>
    decisions.get(name)?.({
      userEntityRef: 'user:default/ana',
      ownershipEntityRefs: ['user:default/ana', ...groups],
    });
}

describe('the decisions of the task manager', () => {
  it.each([taskReadPermission, taskCreatePermission])(
    'allow everyone who is signed in $name',
    permission => {
      expect(decisionsFor()(permission)).toEqual(ALLOW);
      expect(decisionsFor('everyone')(permission)).toEqual(ALLOW);
    },
  );

  it.each([taskUpdatePermission, taskDeletePermission])(
    'allow $name to the creator, the assignee and the owners of the entity',
    permission => {
      const claims = ['user:default/ana', 'group:default/payments'];
      expect(decisionsFor()(permission, 'group:default/payments')).toEqual({
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'task-manager',
        resourceType: 'task-manager-task',
        conditions: {
          anyOf: [
            { claims: ['user:default/ana'], rule: 'IS_CREATOR' },
            { claims, rule: 'IS_ASSIGNEE' },
            { claims, rule: 'IS_ENTITY_OWNER' },
          ].map(({ rule, ...params }) => ({
            rule,
            params,
            resourceType: 'task-manager-task',
          })),
        },
      });
    },
  );

  it('let only those involved read a task where the configuration says so', () => {
    const decide = decisionsFor('involved');
    expect(decide(taskReadPermission)).toEqual(decide(taskUpdatePermission));
    expect(decide(taskCreatePermission)).toEqual(ALLOW);
  });

  it('leave the administration of tasks to the policy', () => {
    expect(decisionsFor()(taskManagerAdministerPermission)).toBeUndefined();
  });

  it('name the key of what cannot be read, and the new name of the old one', () => {
    expect(() => configure('friends')).toThrow(
      /taskManager\.visibleTo.*'friends'/,
    );
    const former = { portolan: { tasksVisibleTo: 'concerned' } };
    expect(() =>
      readVisibility(new ConfigReader({ permission: former })),
    ).toThrow(
      /'permission\.portolan\.tasksVisibleTo' is now called 'taskManager\.visibleTo'/,
    );
  });
});
