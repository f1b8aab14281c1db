import {
  ApiBlueprint,
  appTreeApiRef,
  createFrontendModule,
  discoveryApiRef,
  identityApiRef,
} from '@backstage/frontend-plugin-api';
import { apiDocsConfigRef } from '@backstage/plugin-api-docs';
import { apiDefinitionWidgets } from './apiDefinitionWidgets';

/** Makes the portal's own APIs answer when they are tried out. */
export const apiDocsModule = createFrontendModule({
  pluginId: 'api-docs',
  extensions: [
    ApiBlueprint.make({
      name: 'config',
      params: defineParams =>
        defineParams({
          api: apiDocsConfigRef,
          deps: {
            appTreeApi: appTreeApiRef,
            discoveryApi: discoveryApiRef,
            identityApi: identityApiRef,
          },
          factory: apiDefinitionWidgets,
        }),
    }),
  ],
});
