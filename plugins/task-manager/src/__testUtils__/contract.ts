import type {
  ActivityPage,
  BulkResponse,
  Comment,
  CommentPage,
  DeletedTaskPage,
  ImportChangeResult,
  ImportReport,
  LabelList,
  Preferences,
  Task,
  TaskManagerApiClient,
  TaskPage,
  TaskStatistics,
  View,
  Watcher,
} from '@portolan/plugin-task-manager-common';
import type { Handler } from '@portolan/frontend-kit/testUtils';

type Operation = keyof TaskManagerApiClient;

/** The body of the answer of an operation, as it is generated. */
type Generated<O extends Operation> = Awaited<
  ReturnType<TaskManagerApiClient[O]>
> extends { json: () => Promise<infer T> }
  ? Exclude<T, void> | ([T] extends [void] ? undefined : never)
  : never;

/** Compiles only as long as the contract's answers are among `A`. */
type HeldBy<A, _Contract extends { [O in keyof A]: A[O] }> = A;

/**
 * The operations that the fake back end answers, and with what. The generator
 * drops `null`, so the types are those that have it again.
 */
export type Answers = HeldBy<
  {
    bulkUpdateTasks: BulkResponse;
    changeImport: ImportChangeResult;
    createComment: Comment;
    createTask: Task;
    createView: View;
    deleteComment: undefined;
    deleteTask: undefined;
    deleteView: undefined;
    getPreferences: Preferences;
    getTask: Task;
    getTaskStatistics: TaskStatistics;
    importTasks: ImportReport;
    listActivity: ActivityPage;
    listLabels: LabelList;
    listComments: CommentPage;
    listDeletedTasks: DeletedTaskPage;
    listTasks: TaskPage;
    listViews: { items: View[] };
    listWatchers: { items: Watcher[] };
    moveTask: Task;
    replacePreferences: Preferences;
    replaceView: View;
    restoreComment: Comment;
    restoreTask: Task;
    unwatchTask: undefined;
    updateComment: Comment;
    updateTask: Task;
    watchTask: undefined;
  },
  { [O in Operation]: Generated<O> }
>;

/** The answer to a request, from its path's parameters and its address. */
type Answer<T> = (
  request: Request,
  parameters: string[],
  url: URL,
) => T | Promise<T>;

/** Where each operation is found, and what answers it. */
export type Operations = {
  [O in keyof Answers]: [method: string, path: string, Answer<Answers[O]>];
};

/** The pattern of a path of the contract, such as `/views/{id}`. */
function toPattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{\w+\}/g, '([^/]+)')}$`);
}

/** The routes of operations; a path without parameters goes first. */
export function toRoutes(operations: Operations) {
  return Object.values(operations)
    .sort(([, a], [, b]) => Number(a.includes('{')) - Number(b.includes('{')))
    .map(([method, path, answer]): [string, RegExp, Handler] => [
      method,
      toPattern(path),
      (request, [, ...parameters], url) => answer(request, parameters, url),
    ]);
}
