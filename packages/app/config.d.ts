export interface Config {
  portal?: {
    /**
     * Marks a portal in production: the back end refuses to start with an
     * incomplete configuration, unverified TLS, or a sign-in without proof.
     */
    production?: boolean;
    /**
     * Ways to sign in that the sign-in page offers, each with its provider
     * under `auth.providers`. With one that needs no choice, it is used at once.
     *
     * @deepVisibility frontend
     */
    signIn?: {
      /** AWS Application Load Balancer, which has authenticated by OIDC. */
      awsalb?: boolean;
      /** GitHub OAuth app. */
      github?: boolean;
      /** One of `demo.people`, by choosing them. Loopback only. */
      demo?: boolean;
    };
  };
  demo?: {
    /** File of tasks for an empty task database, relative to the working folder. */
    tasks?: string;
    /**
     * People whom a visitor can sign in as. Loopback only.
     *
     * @deepVisibility frontend
     */
    people: Array<{
      /** Entity reference of a user in the catalog. */
      ref: string;
      displayName: string;
      role?: string;
      team?: string;
    }>;
  };
}
