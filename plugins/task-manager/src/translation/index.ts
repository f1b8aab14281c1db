import { createTranslationRef } from '@backstage/frontend-plugin-api';
import {
  cardMessages,
  drawerMessages,
  taskMessages,
  viewMessages,
} from './messages';

/** Every word of the plugin, to be translated by a portal. @public */
export const taskManagerTranslationRef = createTranslationRef({
  id: 'plugin.task-manager',
  messages: {
    ...taskMessages,
    ...drawerMessages,
    ...viewMessages,
    ...cardMessages,
  },
});
