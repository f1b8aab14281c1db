import type {
  LifecycleService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { Knex } from 'knex';
import { PermissionDecisions } from '../access';
import { CursorCodec } from '../cursors';
import { sharedSecret } from '../database';
import { signalIds, type CoalescedIds } from '../events';
import { registerResource, type ResourceOptions } from './registerResource';

const DECISIONS_ARE_KEPT_MS = 5_000;

/** Options of {@link serveResource}. @public */
export type ServeResourceOptions<
  Resource extends { id: string },
  Leaf,
  Type extends string,
> = ResourceOptions<Resource, Leaf, Type> & {
  database: Knex;
  lifecycle: LifecycleService;
  logger: LoggerService;
  permissions: PermissionsService;
  signals: SignalsService;
  /** The channel on which open pages hear which resources have changed. */
  channel: string;
  /** Where replicas share the secret of cursors; see {@link sharedSecret}. */
  secretsTable: string;
  /** The secret of cursors, where the configuration has it. */
  cursorSecret?: string;
  /** How long decisions are remembered, in milliseconds: 5,000 by itself. */
  cacheTtlMs?: number;
};

/** What services do their work on a type of resource with. @public */
export type ServedResource<Leaf> = {
  /** What callers may do. */
  decisions: PermissionDecisions<Leaf>;
  /** Makes and reads the cursors of lists. */
  cursors: CursorCodec;
  /** Is to be told what has changed. */
  changes: CoalescedIds;
};

/**
 * Makes known to the permission framework what a plugin keeps, and gives what
 * its services need for it: decisions, cursors and signals.
 *
 * @public
 */
export async function serveResource<
  Resource extends { id: string },
  Leaf,
  Type extends string,
>(
  options: ServeResourceOptions<Resource, Leaf, Type>,
): Promise<ServedResource<Leaf>> {
  const { database, secretsTable, cacheTtlMs, cursorSecret } = options;
  const secret =
    cursorSecret ??
    (await sharedSecret({ database, table: secretsTable, name: 'cursors' }));
  const changes = signalIds(options);
  options.lifecycle.addShutdownHook(() => changes.stop());
  return {
    decisions: PermissionDecisions.create<Leaf>({
      permissions: options.permissions,
      resourcePermissions: options.resourcePermissions,
      toCondition: registerResource(options),
      cacheTtlMs: cacheTtlMs ?? DECISIONS_ARE_KEPT_MS,
    }),
    cursors: CursorCodec.create({ secret }),
    changes,
  };
}
