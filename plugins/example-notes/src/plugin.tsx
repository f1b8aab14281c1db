import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiStickyNoteLine } from '@remixicon/react';

/** Notes on a wall. */
export const notesPlugin = createFrontendPlugin({
  pluginId: 'example-notes',
  title: 'Notes',
  icon: <RiStickyNoteLine />,
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/notes',
        loader: () => import('./NotesPage').then(m => <m.NotesPage />),
      },
    }),
  ],
});
