import {
  ContractRouter,
  versioned,
  type ContractRouterOptions,
  type OperationsOf,
} from '@portolan/backend-kit';
import type { NoteService } from './NoteService';
import { spec, type EndpointMap } from './schema/openapi/generated';

type Operations = OperationsOf<typeof spec, EndpointMap>;

/** Serves the contract. */
export function createRouter(
  notes: NoteService,
  services: Pick<ContractRouterOptions, 'httpAuth' | 'auditor'>,
) {
  const meta = ({ path }: { path: { id: string } }) => ({ noteId: path.id });
  return ContractRouter.create<Operations>({ contract: spec, ...services })
    .route('ListNotes', { eventId: 'notes-list' }, async input => ({
      json: await notes.list(input.query, input.credentials),
    }))
    .route('GetNote', { eventId: 'note-get', meta }, async input =>
      versioned(await notes.get(input.path.id, input.credentials)),
    )
    .route('UpdateNote', { eventId: 'note-update', meta }, async input => {
      const { path, body: patch, match, credentials } = input;
      const change = { id: path.id, patch, match };
      return versioned(await notes.update(change, credentials));
    })
    .handler();
}
