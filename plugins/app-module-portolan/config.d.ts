export type Config = {
  portal?: {
    /**
     * Ways to sign in that the sign-in page offers, each with its provider
     * under `auth.providers`. With one that needs no choice, it is used at
     * once.
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
};
