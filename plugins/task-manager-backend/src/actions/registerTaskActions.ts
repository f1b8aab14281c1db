import type { AuditorService } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { actorRef, type CallerShare } from '@portolan/backend-kit';
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

type RegistrationOptions = TaskActionsOptions & { share: CallerShare };

/** Offers tasks to other plugins and to MCP clients. */
export function registerTaskActions(options: RegistrationOptions) {
  const { actionsRegistry, share } = options;
  const registry = takingTurns(actionsRegistry, share);
  registerReadActions({ ...options, actionsRegistry: registry });
  registerWriteActions({ ...options, actionsRegistry: registry });
}

/** Actions count as requests of who calls them. */
function takingTurns(
  registry: ActionsRegistryService,
  share: CallerShare,
): ActionsRegistryService {
  return {
    register: options =>
      registry.register({
        ...options,
        action: context =>
          share.run(actorRef(context.credentials), () =>
            options.action(context),
          ),
      }),
  };
}
