import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** Tells which people stand behind entity references. */
export type RecipientResolver = {
  /**
   * The people behind each reference: a group's members, or the person. Who is
   * not in the catalog is left out.
   */
  resolve(refs: string[]): Promise<Map<string, string[]>>;
  /** What people and groups are called; who is not in the catalog is not. */
  namesOf(refs: string[]): Promise<Map<string, string>>;
};

/** Asks the catalog for the members of groups. */
export class CatalogRecipientResolver implements RecipientResolver {
  static create(options: {
    catalog: CatalogService;
    credentials: () => Promise<BackstageCredentials>;
  }) {
    return new CatalogRecipientResolver(options.catalog, options.credentials);
  }

  private constructor(
    private readonly catalog: CatalogService,
    private readonly credentials: () => Promise<BackstageCredentials>,
  ) {}

  async resolve(refs: string[]) {
    const entities = await this.read(refs, ['kind', 'metadata', 'relations']);
    return new Map(
      entities.map(([ref, entity]) => [ref, peopleOf(ref, entity)]),
    );
  }

  async namesOf(refs: string[]) {
    const entities = await this.read(refs, ['kind', 'metadata', 'spec']);
    return new Map(
      entities.flatMap(([ref, entity]) =>
        entity ? [[ref, nameOf(entity)] as const] : [],
      ),
    );
  }

  private async read(
    refs: string[],
    fields: string[],
  ): Promise<[string, Entity | undefined][]> {
    const entityRefs = [...new Set(refs)].filter(isEntityRef);
    if (entityRefs.length === 0) {
      return [];
    }
    const { items } = await this.catalog.getEntitiesByRefs(
      { entityRefs, fields },
      { credentials: await this.credentials() },
    );
    return entityRefs.map((ref, index) => [ref, items[index]]);
  }
}

/** What people call an entity. */
function nameOf({ metadata, spec }: Entity): string {
  const profile = spec?.profile as { displayName?: string } | undefined;
  return profile?.displayName ?? metadata.title ?? metadata.name;
}

function peopleOf(ref: string, entity: Entity | undefined): string[] {
  switch (entity?.kind.toLocaleLowerCase('en-US')) {
    case 'user':
      return [ref];
    case 'group':
      return (entity.relations ?? [])
        .filter(relation => relation.type === 'hasMember')
        .map(relation => relation.targetRef);
    default:
      return [];
  }
}

function isEntityRef(ref: string): boolean {
  try {
    const { kind } = parseEntityRef(ref);
    return ['user', 'group'].includes(kind.toLocaleLowerCase('en-US'));
  } catch {
    return false;
  }
}
