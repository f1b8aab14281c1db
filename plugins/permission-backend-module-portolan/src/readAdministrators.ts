import type { RootConfigService } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

const KEY = 'permission.portolan.administrators';

/**
 * Who may do everything, as full entity references.
 *
 * @throws InputError that names the entry which is no reference
 */
export function readAdministrators(config: RootConfigService): Set<string> {
  const refs = config.getOptionalStringArray(KEY) ?? [];
  return new Set(
    refs.map((ref, index) => {
      try {
        return stringifyEntityRef(parseEntityRef(ref));
      } catch {
        throw new InputError(
          `${KEY}[${index}] must be a full entity reference such as group:default/platform, not '${ref}'`,
        );
      }
    }),
  );
}
