export interface Config {
  portal?: {
    /**
     * Marks a portal in production: the back end refuses to start with an
     * incomplete configuration, unverified TLS, or a sign-in without proof.
     */
    production?: boolean;
  };
}
