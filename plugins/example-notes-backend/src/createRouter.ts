import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { ContractRouter, type OperationsOf } from '@portolan/backend-kit';
import type { NoteService } from './NoteService';
import { spec, type EndpointMap } from './schema/openapi/generated';

/** Serves the contract. */
export function createRouter(options: {
  notes: NoteService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}) {
  const { notes, httpAuth, auditor } = options;
  const meta = ({ path }: { path: { id: string } }) => ({ noteId: path.id });
  return ContractRouter.create<OperationsOf<typeof spec, EndpointMap>>({
    contract: spec,
    httpAuth,
    auditor,
  })
    .route('ListNotes', { eventId: 'notes-list' }, async input => ({
      json: await notes.list(input.query, input.credentials),
    }))
    .route('GetNote', { eventId: 'note-get', meta }, async input => {
      const note = await notes.get(input.path.id, input.credentials);
      return { json: note, version: note.version };
    })
    .route('UpdateNote', { eventId: 'note-update', meta }, async input => {
      const { path, body: patch, match, credentials } = input;
      const note = await notes.update(
        { id: path.id, patch, match },
        credentials,
      );
      return { json: note, version: note.version };
    })
    .handler();
}
