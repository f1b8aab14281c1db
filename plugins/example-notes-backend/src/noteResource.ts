import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import type { Condition } from '@portolan/backend-kit';
import {
  RESOURCE_TYPE_NOTE,
  type Note,
} from '@portolan/plugin-example-notes-common';
import { z } from 'zod';

/** A rule compares the author of a note with these. */
export type NoteLeaf = { authors: string[] };

/** Which notes somebody may see or change. */
export type NoteCondition = Condition<NoteLeaf>;

/** Notes, as the permission framework knows them. */
export const noteResourceRef = createPermissionResourceRef<
  Note,
  NoteLeaf
>().with({ pluginId: 'example-notes', resourceType: RESOURCE_TYPE_NOTE });

/** The rule that a policy can name. */
export const isAuthor = createPermissionRule({
  name: 'IS_AUTHOR',
  description: 'Allow notes that one of these wrote',
  resourceRef: noteResourceRef,
  paramsSchema: z.object({ authors: z.array(z.string()) }),
  apply: (note, { authors }) => authors.includes(note.authorRef),
  toQuery: ({ authors }) => ({ authors }),
});
