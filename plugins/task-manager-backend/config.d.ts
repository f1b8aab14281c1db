import type { HumanDuration } from '@backstage/types';

export interface Config {
  taskManager?: {
    /**
     * What list cursors are signed with. By default the replicas share a random
     * secret that they keep in the database.
     *
     * @visibility secret
     */
    cursorSecret?: string;
    /**
     * How long a permission decision is remembered for a user's token; 0
     * seconds asks every time. Five seconds by default.
     */
    permissionCacheTtl?: HumanDuration | string;
    /**
     * Who reads a task, where Portolan's permission policy is installed:
     * `everyone` who is signed in, or only those `involved`: its creator, its
     * assignee and the owners of its entity, who may change it too. Everyone,
     * if it is missing.
     */
    visibleTo?: 'everyone' | 'involved';
    notifications?: {
      /**
       * Who is told the title of a task: everyone who is told of it, also who is
       * mentioned in a comment; those who watch it, but not who is mentioned; or
       * only its creator and its assignee. By default everyone, where Portolan's
       * policy is installed and lets everyone read; elsewhere those who are
       * involved, for the others may not be allowed to read it.
       */
      nameTasksTo?: 'everyone' | 'watchers' | 'involved';
    };
  };
  demo?: {
    /**
     * File of tasks for an empty task database, relative to the working folder.
     */
    tasks?: string;
  };
}
