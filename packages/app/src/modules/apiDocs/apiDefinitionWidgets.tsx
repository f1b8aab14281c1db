import { DiscoveryApi, IdentityApi } from '@backstage/frontend-plugin-api';
import {
  ApiDocsConfig,
  defaultDefinitionWidgets,
  OpenApiDefinitionWidget,
} from '@backstage/plugin-api-docs';
import { pluginRequestInterceptor } from './pluginRequestInterceptor';

type ApiEntity = Parameters<ApiDocsConfig['getApiDefinitionWidget']>[0];

/** Catalog APIs which a plugin of this portal's back end serves: `namespace/name` to plugin id. */
const PLUGIN_APIS: ReadonlyMap<string, string> = new Map([
  ['default/task-manager', 'task-manager'],
]);

/** Backstage's widgets, of which the OpenAPI one reaches the plugins of this portal. */
export function apiDefinitionWidgets(deps: {
  discoveryApi: DiscoveryApi;
  identityApi: IdentityApi;
}): ApiDocsConfig {
  const widgets = defaultDefinitionWidgets();
  return {
    getApiDefinitionWidget: entity => {
      const widget = widgets.find(({ type }) => type === entity.spec.type);
      const pluginId = PLUGIN_APIS.get(nameWithNamespace(entity));
      if (widget?.type !== 'openapi' || pluginId === undefined) {
        return widget;
      }
      const requestInterceptor = pluginRequestInterceptor({
        ...deps,
        pluginId,
        origin: window.location.origin,
      });
      return {
        ...widget,
        component: definition => (
          <OpenApiDefinitionWidget
            definition={definition}
            requestInterceptor={requestInterceptor}
          />
        ),
      };
    },
  };
}

function nameWithNamespace({ metadata }: ApiEntity): string {
  return `${metadata.namespace ?? 'default'}/${metadata.name}`;
}
