import {
  coreServices,
  createBackendFeatureLoader,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  createConditionExports,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  applyMigrations,
  createPolicyModule,
  CursorCodec,
  PermissionDecisions,
  sharedSecret,
  signalIds,
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

const PERMISSIONS = [noteReadPermission, noteUpdatePermission];

/** Notes on a wall. */
export const notesPlugin = createBackendPlugin({
  pluginId: 'example-notes',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        registry: coreServices.permissionsRegistry,
        signals: signalsServiceRef,
      },
      async init(deps) {
        const { auditor, httpAuth, httpRouter, lifecycle, registry } = deps;
        const database = await applyMigrations({
          database: deps.database,
          packageName: '@portolan/plugin-example-notes-backend',
          advisoryLock: 7_205_759_404,
        });
        const store = DatabaseNoteStore.create({ database });
        registry.addResourceType({
          resourceRef: noteResourceRef,
          permissions: PERMISSIONS,
          rules: [isAuthor],
          getResources: async ids => {
            const notes = await store.getMany(ids);
            return ids.map(id => notes.find(note => note.id === id));
          },
        });
        const ruleset = registry.getPermissionRuleset(noteResourceRef);
        const changes = signalIds({ ...deps, channel: NOTES_CHANNEL });
        lifecycle.addShutdownHook(() => changes.stop());
        const secret = { database, table: 'note_secrets', name: 'cursors' };
        const notes = NoteService.create({
          store,
          decisions: PermissionDecisions.create({
            permissions: deps.permissions,
            resourcePermissions: PERMISSIONS,
            toCondition: createConditionTransformer(ruleset),
            cacheTtlMs: 5_000,
          }),
          cursors: CursorCodec.create({ secret: await sharedSecret(secret) }),
          changed: changed => changes.changed(changed),
        });
        httpRouter.use(createRouter({ notes, httpAuth, auditor }));
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
  const allow = { result: AuthorizeResult.ALLOW } as const;
  policy.addDecision(noteReadPermission, () => allow);
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
