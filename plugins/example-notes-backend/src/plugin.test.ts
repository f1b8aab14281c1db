import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  createTestDatabases,
  TEST_DATABASES,
} from '@portolan/backend-kit/testUtils';
import { NOTES_CHANNEL } from '@portolan/plugin-example-notes-common';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import request from 'supertest';
import { notesPlugin } from './plugin';

jest.setTimeout(60_000);

const ANA = 'user:default/ana';
const API = '/api/example-notes/notes';
const id = (number: number) =>
  `01930000-0000-7000-8000-${String(number).padStart(12, '0')}`;

describe.each(TEST_DATABASES)('notes on %s', databaseId => {
  const databases = createTestDatabases(async () => {});

  async function start(options: { mayUpdate: boolean }) {
    const database = await databases.empty(databaseId);
    const publish = jest.fn(async () => {});
    const permissions = mockServices.permissions.mock();
    permissions.authorizeConditional.mockImplementation(async queries =>
      queries.map(({ permission }) => ({
        result:
          options.mayUpdate || permission.attributes.action === 'read'
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
      })),
    );
    const auditor = mockServices.auditor.mock({
      createEvent: async () => ({
        success: async () => {},
        fail: async () => {},
      }),
    });
    const { server } = await startTestBackend({
      features: [
        notesPlugin,
        permissions.factory,
        auditor.factory,
        createServiceFactory({
          service: coreServices.database,
          deps: {},
          factory: () => ({ getClient: async () => database }),
        }),
        createServiceFactory({
          service: signalsServiceRef,
          deps: {},
          factory: () => ({ publish }),
        }),
      ],
    });
    await database('notes').insert(
      [1, 2, 3, 4, 5].map(number => ({
        id: id(number),
        text: `Note ${number}`,
        color: number % 2 ? 'yellow' : 'blue',
        author_ref: ANA,
      })),
    );
    return { server, publish, auditor };
  }

  it('are listed newest first, page by page, and filtered', async () => {
    const { server } = await start({ mayUpdate: true });
    const first = await request(server).get(`${API}?limit=3`).expect(200);
    expect(first.body.items.map((note: { id: string }) => note.id)).toEqual(
      [5, 4, 3].map(id),
    );
    const { nextCursor } = first.body.pageInfo;
    const second = await request(server)
      .get(`${API}?limit=3&cursor=${nextCursor}`)
      .expect(200);
    expect(second.body.items).toHaveLength(2);
    expect(second.body.pageInfo.nextCursor).toBeUndefined();
    const blue = await request(server).get(`${API}?color=blue`).expect(200);
    expect(blue.body.items).toHaveLength(2);
    const wrong = await request(server).get(`${API}?color=red`);
    expect(wrong.status).toBe(400);
    expect(wrong.body.error.message).toMatch(/^color/);
  });

  it('change only as they were seen, and tell everybody', async () => {
    const { server, publish, auditor } = await start({ mayUpdate: true });
    const seen = await request(server)
      .get(`${API}/${id(1)}`)
      .expect(200);
    const change = (etag?: string) =>
      request(server)
        .patch(`${API}/${id(1)}`)
        .set(etag ? { 'If-Match': etag } : {})
        .send({ color: 'green' });
    expect((await change()).status).toBe(428);
    const changed = await change(seen.headers.etag).expect(200);
    expect(changed.body).toMatchObject({ color: 'green', version: 2 });
    expect((await change(seen.headers.etag)).status).toBe(412);
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(publish).toHaveBeenCalledWith({
      recipients: { type: 'broadcast' },
      channel: NOTES_CHANNEL,
      message: { ids: [id(1)] },
    });
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'note-update',
        meta: { noteId: id(1) },
      }),
    );
    await request(server)
      .get(`${API}/${id(9)}`)
      .expect(404);
  });

  it('are not changed by who may only read them', async () => {
    const { server } = await start({ mayUpdate: false });
    const response = await request(server)
      .patch(`${API}/${id(1)}`)
      .set('Authorization', mockCredentials.user.header())
      .set('If-Match', '*')
      .send({ color: 'green' });
    expect(response.status).toBe(403);
    const { body } = await request(server).get(`${API}/${id(1)}`);
    expect(body).toMatchObject({ color: 'yellow', version: 1 });
  });
});
