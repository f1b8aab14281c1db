/** Keeps who owns entities, as the catalog last told. @public */
export type EntityOwnerStore = {
  /** Owners of entities; one that has none or is not known is left out. */
  ownersOf(entityRefs: readonly string[]): Promise<Map<string, string[]>>;
  /** Replaces what is known about these entities. */
  replace(owners: ReadonlyMap<string, readonly string[]>): Promise<void>;
};
