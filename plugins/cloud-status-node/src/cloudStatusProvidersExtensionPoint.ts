import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { CloudStatusProvider } from './CloudStatusProvider';

/**
 * Where a module adds what it knows of a cloud.
 *
 * @public
 */
export type CloudStatusProvidersExtensionPoint = {
  /** @throws ConflictError if another provider has the id */
  addProvider(provider: CloudStatusProvider): void;
};

/** {@inheritDoc CloudStatusProvidersExtensionPoint} @public */
export const cloudStatusProvidersExtensionPoint =
  createExtensionPoint<CloudStatusProvidersExtensionPoint>({
    id: 'cloud-status.providers',
  });
