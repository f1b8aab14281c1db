import { ConflictError } from '@backstage/errors';
import type {
  CloudStatusProvider,
  CloudStatusProvidersExtensionPoint,
} from '@portolan/plugin-cloud-status-node';

/** The providers that modules have added. */
export class Providers implements CloudStatusProvidersExtensionPoint {
  static create(): Providers {
    return new Providers();
  }

  private readonly providers = new Map<string, CloudStatusProvider>();

  private constructor() {}

  addProvider(provider: CloudStatusProvider): void {
    if (this.providers.has(provider.id)) {
      throw new ConflictError(
        `There are two providers of cloud status called '${provider.id}'`,
      );
    }
    this.providers.set(provider.id, provider);
  }

  all(): CloudStatusProvider[] {
    return [...this.providers.values()];
  }
}
