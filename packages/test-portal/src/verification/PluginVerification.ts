import type { TestPortal } from '../portal/TestPortal.ts';
import type { Adoption } from './Adoption.ts';
import type { Part, PartResult } from './Part.ts';

/** A check of a plugin on a served portal. */
export type PortalCheck = {
  name: string;
  /** Variables for the back end; checks with the same ones share a portal. */
  settings: NodeJS.ProcessEnv;
  run(portal: TestPortal): Promise<PartResult>;
};

/**
 * What a plugin wants verified: the export `verification` of its
 * `verify/index.ts`, which `./portal verify` finds by itself.
 */
export type PluginVerification = {
  /** The plugin's API is below `/api/<pluginId>`. */
  pluginId: string;
  /** The sources of a back end with the plugin, where the portal has it not. */
  backend?: string;
  /**
   * Each route as everybody; one for each configuration that changes answers.
   */
  permissionMatrices: [PortalCheck, ...PortalCheck[]];
  /** Each route with tokens that are not what they should be. */
  forgedTokens: PortalCheck;
  /** Each operation of the contract with what it allows and what it forbids. */
  fuzzing: PortalCheck;
  /** What reads cost the database when there is much. */
  queryPlans?: PortalCheck;
  /** Writes while the database is killed and comes back. */
  outage?: Part;
  /** What others see while one person attacks. */
  bystanders?: Part;
  /** How others add the plugin to their portals. */
  adoption?: Adoption;
  /** What pages cost in time. Nothing else runs meanwhile. */
  pageCosts?: PortalCheck;
};
