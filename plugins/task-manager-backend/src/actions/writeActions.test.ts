import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { NotFoundError } from '@backstage/errors';
import type { TaskActionsOptions } from './registerTaskActions';
import { registerWriteActions } from './writeActions';

const ID = '01930000-0000-7000-8000-000000000000';

describe('actions that write', () => {
  it.each([
    [
      'create-task',
      { title: 'secret' },
      { eventId: 'task-create', meta: { fields: ['title'] } },
    ],
    [
      'update-task',
      { id: ID, title: 'secret' },
      { eventId: 'task-update', meta: { taskId: ID, fields: ['title'] } },
    ],
    [
      'complete-task',
      { id: ID },
      { eventId: 'task-update', meta: { taskId: ID, fields: ['status'] } },
    ],
    [
      'comment-on-task',
      { id: ID, body: 'secret' },
      { eventId: 'comment-create', meta: { taskId: ID } },
    ],
  ])('audit %s once, with no content', async (name, input, expected) => {
    const event = { success: jest.fn(), fail: jest.fn() };
    const auditor = mockServices.auditor.mock();
    auditor.createEvent.mockResolvedValue(event);
    const actionsRegistry = actionsRegistryServiceMock();
    const refuse = async () => {
      throw new NotFoundError('none');
    };
    registerWriteActions({
      actionsRegistry,
      auditor,
      tasks: { create: refuse, update: refuse },
      comments: { create: refuse },
    } as unknown as TaskActionsOptions);

    await expect(
      actionsRegistry.invoke({
        id: `test:${name}`,
        input,
        credentials: mockCredentials.user('user:default/ana'),
      }),
    ).rejects.toThrow('none');
    expect(auditor.createEvent.mock.calls).toEqual([
      [
        {
          eventId: expected.eventId,
          severityLevel: 'medium',
          request: undefined,
          meta: { actorRef: 'user:default/ana', ...expected.meta },
        },
      ],
    ]);
    expect(event.fail).toHaveBeenCalledTimes(1);
    expect(event.success).not.toHaveBeenCalled();
  });
});
