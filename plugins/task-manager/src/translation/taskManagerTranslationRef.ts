import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { addMessages } from '../add/messages';
import { boardMessages } from '../board/messages';
import { bulkMessages } from '../bulk/messages';
import { conflictMessages } from '../conflict/messages';
import { deletedMessages } from '../deleted/messages';
import { discussionMessages } from '../discussion/messages';
import { drawerMessages } from '../drawer/messages';
import { editMessages } from '../edit/messages';
import { entityMessages } from '../entity/messages';
import { filtersMessages } from '../filters/messages';
import { homeMessages } from '../home/messages';
import { listMessages } from '../list/messages';
import { notificationsMessages } from '../notifications/messages';
import { pageMessages } from '../page/messages';
import { providerMessages } from '../provider/messages';
import { tableMessages } from '../table/messages';
import { taskMessages } from '../task/messages';
import { transferMessages } from '../transfer/messages';
import { undoMessages } from '../undo/messages';
import { viewsMessages } from '../views/messages';
import { workspaceMessages } from '../workspace/messages';
import { commonMessages } from './commonMessages';

/**
 * Every word of the plugin, to be translated by a portal. Each part's own words
 * are beside it, and are read past its door: that would load the part as well.
 *
 * @public
 */
export const taskManagerTranslationRef = createTranslationRef({
  id: 'plugin.task-manager',
  messages: {
    ...commonMessages,
    ...addMessages,
    ...boardMessages,
    ...bulkMessages,
    ...conflictMessages,
    ...deletedMessages,
    ...discussionMessages,
    ...drawerMessages,
    ...editMessages,
    ...entityMessages,
    ...filtersMessages,
    ...homeMessages,
    ...listMessages,
    ...notificationsMessages,
    ...pageMessages,
    ...providerMessages,
    ...tableMessages,
    ...taskMessages,
    ...transferMessages,
    ...undoMessages,
    ...viewsMessages,
    ...workspaceMessages,
  },
});
