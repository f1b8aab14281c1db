import type { HumanDuration } from '@backstage/types';

export interface Config {
  taskManager?: {
    /**
     * What list cursors are signed with. By default the replicas share a random secret that they keep in the database.
     *
     * @visibility secret
     */
    cursorSecret?: string;
    /**
     * How long a permission decision is remembered for a user's token; 0 seconds asks every time. Five seconds by default.
     */
    permissionCacheTtl?: HumanDuration | string;
  };
}
