export interface Config {
  permission?: {
    portolan?: {
      /**
       * Entity references of the groups (or people) who may do everything, such as `group:default/platform`.
       * None may, if it is missing.
       */
      administrators?: string[];
      /**
       * Who reads a task: `everyone` who is signed in, or only those `concerned`: its creator, its assignee and the owners of
       * its entity, who may change it too. Everyone, if it is missing.
       */
      tasksVisibleTo?: 'everyone' | 'concerned';
    };
  };
}
