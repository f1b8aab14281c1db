export interface Config {
  permission?: {
    portolan?: {
      /**
       * Entity references of the groups (or people) who may do everything, such
       * as `group:default/platform`. None may, if it is missing.
       */
      administrators?: string[];
    };
  };
}
