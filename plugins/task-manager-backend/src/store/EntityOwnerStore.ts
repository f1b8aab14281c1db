/** Keeps who owns the entities that tasks name, as the catalog last told. */
export interface EntityOwnerStore {
  /** The entities that tasks name, deleted ones included, since these can be restored. */
  namedEntities(): AsyncIterable<string[]>;
  /** Owners of an entity; empty if it has none or is not known. */
  ownersOf(entityRefs: readonly string[]): Promise<Map<string, string[]>>;
  /** Replaces what is known about these entities. */
  replace(owners: ReadonlyMap<string, readonly string[]>): Promise<void>;
}
