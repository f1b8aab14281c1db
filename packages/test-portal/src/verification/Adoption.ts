/**
 * How others add the plugin to a portal of their own. `./portal verify` makes
 * one of what the guide says, and nothing else.
 */
export type Adoption = {
  /** The guide, relative to the root of the checkout. */
  guide: string;
  /**
   * Uses the plugin in such a portal as the users `ana` and `ben`, of whom
   * neither is an administrator.
   *
   * @param url - of the back end, which may not answer yet
   * @param variant - what the guide says after the name of a file, where it
   *   leaves a choice
   * @throws Error that says what went wrong
   */
  tryOut(url: string, variant: string): Promise<void>;
};
