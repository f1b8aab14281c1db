import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import express from 'express';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { bodyChunks } from '../bodyChunks';
import { ContractRouter } from '../ContractRouter';
import { notesContract, type NoteOperations } from './notes';

/** The id of the only note. */
export const NOTE_ID = '01930000-0000-7000-8000-00000000000a';

/** Serves the notes, and keeps what handlers were given. */
export function startNotes(
  options: {
    note?: { id: string; text: string | null };
    fail?(): Error | undefined;
    result?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
  } = {},
) {
  const {
    note = { id: NOTE_ID, text: 'Hi' },
    fail,
    result = AuthorizeResult.ALLOW,
  } = options;
  const given: Record<string, unknown>[] = [];
  const events: unknown[] = [];
  const take = async (input: object) => {
    const {
      request,
      response,
      credentials,
      note: _,
      ...rest
    } = Object.assign(
      { request: 0, response: 0, credentials: 0, note: 0 },
      input,
    );
    const error = fail?.();
    if (error) {
      throw error;
    }
    given.push(rest);
  };
  const auditor = mockServices.auditor.mock({
    createEvent: async ({ eventId, severityLevel, meta }) => {
      events.push({ eventId, severityLevel, meta });
      return {
        success: async end => {
          events.push({ success: end?.meta });
        },
        fail: async end => {
          events.push({ fail: end.error.message });
        },
      };
    },
  });
  const permission = createPermission({ name: 'notes.count', attributes: {} });
  const router = ContractRouter.create<NoteOperations>({
    contract: notesContract,
    httpAuth: mockServices.httpAuth({
      defaultCredentials: mockCredentials.user(),
    }),
    auditor,
    permissions: mockServices.permissions({ result }),
  })
    .route('ListNotes', { eventId: 'notes-list' }, async input => {
      await take(input);
      return { json: { items: [note] } };
    })
    .route(
      'CreateNote',
      {
        eventId: 'note-create',
        meta: ({ body }) => ({ fields: Object.keys(body) }),
      },
      async input => {
        await take(input);
        input.note({ noteId: note.id });
        return { json: note, location: `/notes/${note.id}`, version: 1 };
      },
    )
    .route(
      'CountNotes',
      { eventId: 'notes-count', permission },
      async input => {
        await take(input);
        return { json: 1 };
      },
    )
    .route('UploadNotes', { eventId: 'notes-upload' }, async input => {
      const { request, maxBytes } = input;
      const chunks = bodyChunks(request, { maxBytes, advice: 'split it' });
      await take({ ...input, text: await text(Readable.from(chunks)) });
    })
    .route('GetNote', { eventId: 'note-get' }, async input => {
      await take(input);
      return { text: Buffer.from(JSON.stringify(note)), version: 7 };
    })
    .route('UpdateNote', { eventId: 'note-update' }, async input => {
      await take(input);
      return { json: note, version: 8 };
    })
    .route(
      'DeleteNote',
      { eventId: 'note-delete', allow: ['service'] },
      async input => {
        await take(input);
        input.noteDenied(new NotAllowedError('Not its lines'), { lines: 2 });
      },
    )
    .route('GetLine', { eventId: 'line-get' }, async input => {
      await take(input);
      return { json: note };
    });
  const app = express();
  app.use('/api/notes', router.handler());
  app.use(mockErrorHandler());
  return { app, given, events };
}
