import { usePermission } from '@backstage/plugin-permission-react';
import {
  taskCreatePermission,
  taskDeletePermission,
  taskUpdatePermission,
} from '@portolan/plugin-task-manager-common';
import { useState } from 'react';

/**
 * The last answer to a question about rights; `undefined` while there is none.
 * Who asks again without a connection is told "no" by Backstage's hook, which
 * is no answer.
 */
function useLastAnswer(
  question: Parameters<typeof usePermission>[0],
): boolean | undefined {
  const { loading, error, allowed } = usePermission(question);
  const isAnswer = !loading && !error;
  const [last, setLast] = useState<boolean>();
  if (isAnswer && last !== allowed) {
    setLast(allowed);
  }
  return isAnswer ? allowed : last;
}

/** Whether the user may create tasks; no, until that is known. */
export function useCanCreateTask(): boolean {
  return useLastAnswer({ permission: taskCreatePermission }) ?? false;
}

/**
 * What the user may do with a task. Where nobody can tell, the back end does
 * when it is tried. For another task it has to be another component.
 */
export function useTaskPermissions(taskId: string) {
  const canUpdate = useLastAnswer({
    permission: taskUpdatePermission,
    resourceRef: taskId,
  });
  const canDelete = useLastAnswer({
    permission: taskDeletePermission,
    resourceRef: taskId,
  });
  return {
    isKnown: canUpdate !== undefined,
    canUpdate: canUpdate ?? false,
    canDelete: canDelete ?? false,
  };
}
