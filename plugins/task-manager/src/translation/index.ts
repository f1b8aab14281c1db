import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { cardMessages } from './cardMessages';
import { drawerMessages } from './drawerMessages';
import { taskMessages } from './taskMessages';
import { viewMessages } from './viewMessages';

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
