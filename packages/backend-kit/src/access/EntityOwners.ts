import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { LRUCache } from 'lru-cache';
import type { EntityOwnerStore } from './EntityOwnerStore';

/**
 * An entity that is named again within this time is not looked up again; the
 * schedule does that.
 */
const KNOWN_MS = 5 * 60 * 1000;

/**
 * The same for an entity without owners: the catalog may be about to take it
 * in.
 */
const OWNERLESS_MS = 5 * 1000;
const MAX_KNOWN = 10_000;

/** Options of {@link EntityOwners}. @public */
export type EntityOwnersOptions = {
  store: EntityOwnerStore;
  /** All entities whose owners are to be known, a batch at a time. */
  namedEntities(): AsyncIterable<string[]>;
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  auth: AuthService;
  logger: LoggerService;
};

/**
 * Copies from the catalog who owns the entities that a plugin's rows name, so
 * that the rule about owners is part of the query. It does so when a row first
 * names an entity, and for all of them when {@link EntityOwners.refresh} is
 * scheduled.
 *
 * @public
 */
export class EntityOwners {
  static create(options: EntityOwnersOptions): EntityOwners {
    return new EntityOwners(options);
  }

  private readonly known = new LRUCache<string, true>({
    max: MAX_KNOWN,
    ttl: KNOWN_MS,
  });

  private constructor(private readonly options: EntityOwnersOptions) {}

  /** Is told which rows have changed. Never throws, and makes nobody wait. */
  changed(rows: readonly { entityRef: string | null }[]): void {
    const unknown = new Set<string>();
    for (const { entityRef } of rows) {
      if (entityRef !== null && !this.known.has(entityRef)) {
        this.known.set(entityRef, true);
        unknown.add(entityRef);
      }
    }
    if (unknown.size > 0) {
      this.learn([...unknown]).catch(error => {
        unknown.forEach(ref => this.known.delete(ref));
        this.options.logger.warn(
          `Could not look up the owners of ${
            unknown.size
          } entities: ${stringifyError(error)}`,
        );
      });
    }
  }

  /**
   * Looks all entities up again. If the catalog fails, what was known stays.
   */
  async refresh(): Promise<void> {
    for await (const refs of this.options.namedEntities()) {
      await this.learn(refs);
    }
  }

  private async learn(entityRefs: string[]): Promise<void> {
    const { items } = await this.options.catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind', 'metadata', 'relations'] },
      { credentials: await this.options.auth.getOwnServiceCredentials() },
    );
    const owners = new Map(
      entityRefs.map((ref, i) => [
        ref,
        (items[i]?.relations ?? [])
          .filter(({ type }) => type === RELATION_OWNED_BY)
          .map(({ targetRef }) => targetRef),
      ]),
    );
    for (const [ref, refs] of owners) {
      this.known.set(ref, true, {
        ttl: refs.length > 0 ? KNOWN_MS : OWNERLESS_MS,
      });
    }
    await this.options.store.replace(owners);
  }
}
