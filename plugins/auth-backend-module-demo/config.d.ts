export interface Config {
  auth?: {
    providers?: {
      /** Sign-in by choosing one of `demo.people`. Loopback only. */
      demo?: {};
    };
  };
  demo?: {
    /** People whom a visitor can sign in as. Loopback only. */
    people?: Array<{
      /** Entity reference of a user in the catalog. */
      ref: string;
      displayName: string;
    }>;
  };
}
