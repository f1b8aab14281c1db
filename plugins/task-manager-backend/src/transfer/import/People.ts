import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { foldValue } from './valueOverrides';

/** A file may ask the catalog for so many names. */
const MAX_NAMES = 500;

/** More than one are too many: which of them is meant, nobody knows. */
const MAX_FOUND = 2;

/** Knows the people of a file by their names. */
export type People = {
  /** Looks a name up, so that {@link People.refsOf} knows it. */
  lookUp(name: string): Promise<void>;
  /**
   * Whom a name, an address or the name of an entity means: nobody, one, or
   * more than one. `undefined` if it was not looked up.
   */
  refsOf(name: string): readonly string[] | undefined;
};

/** Finds people by what the catalog knows of them, as the caller sees it. */
export class CatalogPeople implements People {
  static create(options: {
    catalog: Pick<CatalogService, 'getEntities'>;
    credentials: BackstageCredentials;
  }): CatalogPeople {
    return new CatalogPeople(options);
  }

  private readonly known = new Map<string, readonly string[]>();

  private constructor(
    private readonly options: {
      catalog: Pick<CatalogService, 'getEntities'>;
      credentials: BackstageCredentials;
    },
  ) {}

  async lookUp(name: string): Promise<void> {
    const key = foldValue(name);
    if (key !== '' && !this.known.has(key) && this.known.size < MAX_NAMES) {
      this.known.set(key, await this.find(name.trim()).catch(unavailable));
    }
  }

  refsOf(name: string): readonly string[] | undefined {
    return this.known.get(foldValue(name));
  }

  private async find(name: string): Promise<readonly string[]> {
    const { catalog, credentials } = this.options;
    // The keys of the catalog's index are in lower case.
    const spellings = [name, name.replace(/’/g, "'"), name.replace(/'/g, '’')];
    const by = (field: string) => ({ kind: 'user', [field]: spellings });
    const { items } = await catalog.getEntities(
      {
        filter: [
          by('metadata.name'),
          by('spec.profile.displayname'),
          by('spec.profile.email'),
        ],
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
        limit: 20,
      },
      { credentials },
    );
    const own = items.filter(item => isNamed(item, name));
    const found = own.length === 1 ? own : items;
    return found.slice(0, MAX_FOUND).map(item => stringifyEntityRef(item));
  }
}

function isNamed({ metadata }: Entity, name: string): boolean {
  return metadata.name.toLowerCase() === name.toLowerCase();
}

function unavailable(): never {
  throw new ServiceUnavailableError(
    'The catalog can not be asked whom the file names; try again in a moment',
  );
}
