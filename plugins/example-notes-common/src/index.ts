/**
 * What both sides of the example plugin agree on.
 *
 * @packageDocumentation
 */
import { createPermission } from '@backstage/plugin-permission-common';
import type { Color } from './schema/openapi';

export type { Color, Note, NotePage, NotePatch } from './schema/openapi';

/** All colors. */
export const COLORS: readonly Color[] = ['yellow', 'green', 'blue'];

/** The channel on which changes are signalled: ids, and nothing else. */
export const NOTES_CHANNEL = 'example-notes:notes';

/** What permissions on notes are about. */
export const RESOURCE_TYPE_NOTE = 'example-notes-note';

/** To read a note. */
export const noteReadPermission = createPermission({
  name: 'example-notes.note.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_NOTE,
});

/** To change a note. */
export const noteUpdatePermission = createPermission({
  name: 'example-notes.note.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_NOTE,
});
