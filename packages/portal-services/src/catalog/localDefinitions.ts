import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { readTextBeside } from './readTextBeside';

/**
 * Lets the catalog file of a checkout refer to the OpenAPI document beside it.
 */
export const localDefinitionsModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'local-definitions',
  register(env) {
    env.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addPlaceholderResolver('text', readTextBeside);
      },
    });
  },
});
