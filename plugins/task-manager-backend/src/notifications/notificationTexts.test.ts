import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  type SchedulerServiceTaskInvocationDefinition,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import {
  taskNotificationTextsExtensionPoint,
  type TaskNotificationTexts,
} from '@portolan/plugin-task-manager-node';
import request from 'supertest';
import plugin from '../index';

jest.setTimeout(60_000);

type Job = SchedulerServiceTaskScheduleDefinition &
  SchedulerServiceTaskInvocationDefinition;

const BEN = 'user:default/ben';

const GERMAN: TaskNotificationTexts = {
  topic: 'Aufgaben',
  one: {
    assigned: ({ actor, task }) => `${task} für dich, von ${actor}`,
    mentioned: () => 'Du wurdest erwähnt',
    commented: () => 'Ein neuer Kommentar',
    dueSoon: () => 'Eine Aufgabe ist bald fällig',
    overdue: () => 'Eine Aufgabe ist überfällig',
  },
  assignedToTeam: team => `Eine Aufgabe für dein Team ${team}`,
  some: {
    assigned: count => `${count} für dich`,
    mentioned: count => `${count}× erwähnt`,
    commented: count => `${count} Kommentare`,
    dueSoon: count => `${count} bald fällig`,
    overdue: count => `${count} überfällig`,
  },
  summary: parts => `Aufgaben: ${parts.join(' und ')}`,
  titles: (named, rest) => `${named.join(', ')} (+${rest})`,
};

const germanTexts = (moduleId: string) =>
  createBackendModule({
    pluginId: 'task-manager',
    moduleId,
    register({ registerInit }) {
      registerInit({
        deps: { texts: taskNotificationTextsExtensionPoint },
        async init({ texts }) {
          texts.setTexts(GERMAN);
        },
      });
    },
  });

const ben = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'ben', namespace: 'default' },
  spec: {},
};

describe('the texts of notifications', () => {
  it('are those that a module sets', async () => {
    const jobs = new Map<string, Job>();
    const send = jest.fn(async () => {});
    const { server } = await startTestBackend({
      features: [
        plugin,
        germanTexts('german'),
        catalogServiceMock.factory({ entities: [ben] }),
        createServiceFactory({
          service: notificationService,
          deps: {},
          factory: () => ({ send }),
        }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () =>
            mockServices.scheduler.mock({
              scheduleTask: async job => {
                jobs.set(job.id, job);
              },
            }),
        }),
      ],
    });
    const create = (task: object) =>
      request(server)
        .post('/api/task-manager/tasks')
        .set('Authorization', mockCredentials.user.header('user:default/ana'))
        .send(task)
        .expect(201);
    const notify = async () =>
      jobs.get('task-manager-notify')?.fn(new AbortController().signal);

    await create({ title: 'Eins', assigneeRef: BEN });
    await notify();
    expect(send).toHaveBeenLastCalledWith({
      recipients: { type: 'entity', entityRef: BEN },
      payload: expect.objectContaining({
        topic: 'Aufgaben',
        title: 'Eins für dich, von ana',
      }),
    });

    const inAnHour = new Date(Date.now() + 60 * 60 * 1000).toISOString();
    await create({ title: 'Zwei', assigneeRef: BEN, dueDate: inAnHour });
    await notify();
    expect(send).toHaveBeenLastCalledWith({
      recipients: { type: 'entity', entityRef: BEN },
      payload: expect.objectContaining({
        title: 'Aufgaben: 1 für dich und 1 bald fällig',
        description: 'Zwei (+0)',
      }),
    });
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('are set by one module at most', async () => {
    await expect(
      startTestBackend({
        features: [plugin, germanTexts('german'), germanTexts('again')],
      }),
    ).rejects.toThrow(/texts of task notifications are set twice/);
  });
});
