import type { AuditorService } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { CommentService } from '../discussion';
import type { TaskService } from '../tasks';
import { registerReadActions } from './readActions';
import { registerWriteActions } from './writeActions';

/**
 * What the actions do their work with; all of it obeys the caller's own rights.
 */
export type TaskActionsOptions = {
  actionsRegistry: ActionsRegistryService;
  tasks: TaskService;
  comments: CommentService;
  auditor: AuditorService;
};

/** Offers tasks to other plugins and to MCP clients. */
export function registerTaskActions(options: TaskActionsOptions) {
  registerReadActions(options);
  registerWriteActions(options);
}
