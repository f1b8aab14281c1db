import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { declareGauge } from '@portolan/backend-kit';

/** Options of {@link AdministratorsCheck.create}. */
export type AdministratorsCheckOptions = {
  /** Full entity references. */
  administrators: ReadonlySet<string>;
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  auth: AuthService;
  logger: LoggerService;
};

/**
 * Tells operators when the configuration names administrators that the catalog
 * does not have: nobody is one then, until somebody brings the group in.
 */
export class AdministratorsCheck {
  static create(options: AdministratorsCheckOptions): AdministratorsCheck {
    return new AdministratorsCheck(options);
  }

  private readonly gauge = declareGauge({
    name: 'portal_administrators_missing',
    help: 'Named administrators that the catalog does not have',
  });
  private warnedOf: ReadonlySet<string> = new Set();

  private constructor(private readonly options: AdministratorsCheckOptions) {}

  /** Looks once, and warns of each that is newly missing. Never throws. */
  async run(): Promise<void> {
    const { logger } = this.options;
    try {
      const missing = await this.findMissing();
      this.gauge.set(missing.length);
      missing.filter(ref => !this.warnedOf.has(ref)).forEach(this.warn);
      this.warnedOf = new Set(missing);
    } catch (error) {
      logger.warn(
        `Could not look up the administrators: ${stringifyError(error)}`,
      );
    }
  }

  private readonly warn = (ref: string): void => {
    this.options.logger.warn(
      `'permission.portolan.administrators' names '${ref}', which the catalog does not have: nobody is an administrator by it`,
    );
  };

  private async findMissing(): Promise<string[]> {
    const { administrators, auth, catalog } = this.options;
    const entityRefs = [...administrators];
    const credentials = await auth.getOwnServiceCredentials();
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind'] },
      { credentials },
    );
    return entityRefs.filter((_, index) => !items[index]);
  }
}
