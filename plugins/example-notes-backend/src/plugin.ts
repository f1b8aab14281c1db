import {
  createBackendFeatureLoader,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { createConditionExports } from '@backstage/plugin-permission-node';
import {
  allow,
  applyMigrations,
  createPolicyModule,
  pluginServices,
  serveResource,
} from '@portolan/backend-kit';
import {
  noteReadPermission,
  noteUpdatePermission,
  NOTES_CHANNEL,
} from '@portolan/plugin-example-notes-common';
import { createRouter } from './createRouter';
import { DatabaseNoteStore } from './DatabaseNoteStore';
import { isAuthor, noteResourceRef } from './noteResource';
import { NoteService } from './NoteService';

/** Notes on a wall. */
export const notesPlugin = createBackendPlugin({
  pluginId: 'example-notes',
  register(env) {
    env.registerInit({
      deps: pluginServices,
      async init(deps) {
        const database = await applyMigrations({
          database: deps.database,
          packageName: '@portolan/plugin-example-notes-backend',
          advisoryLock: 7_205_759_404,
        });
        const store = DatabaseNoteStore.create({ database });
        const served = await serveResource({
          ...deps,
          database,
          resourceRef: noteResourceRef,
          resourcePermissions: [noteReadPermission, noteUpdatePermission],
          rules: [isAuthor],
          getMany: ids => store.getMany(ids),
          channel: NOTES_CHANNEL,
          secretsTable: 'note_secrets',
        });
        const notes = NoteService.create({ store, ...served });
        deps.httpRouter.use(createRouter(notes, deps));
      },
    });
  },
});

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: noteResourceRef,
  rules: { isAuthor },
});

/** Everybody reads notes; only their authors change them. */
const notesPolicy = createPolicyModule('example-notes', policy => {
  policy.addDecision(noteReadPermission, allow);
  policy.addDecision(noteUpdatePermission, ({ userEntityRef }) =>
    createConditionalDecision(
      noteUpdatePermission,
      conditions.isAuthor({ authors: [userEntityRef] }),
    ),
  );
});

/** The plugin and its decisions, in one feature. */
export const notesFeatures = createBackendFeatureLoader({
  loader: () => [notesPlugin, notesPolicy],
});
