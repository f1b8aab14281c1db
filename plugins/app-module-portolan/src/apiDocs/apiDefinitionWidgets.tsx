import { stringifyEntityRef } from '@backstage/catalog-model';
import type {
  AppTreeApi,
  DiscoveryApi,
  IdentityApi,
} from '@backstage/frontend-plugin-api';
import {
  defaultDefinitionWidgets,
  OpenApiDefinitionWidget,
} from '@backstage/plugin-api-docs';
import type { ApiDocsConfig } from '@backstage/plugin-api-docs';
import { findPluginOfApi } from './findPluginOfApi';
import { pluginRequestInterceptor } from './pluginRequestInterceptor';

/** What the widgets need to find the plugin behind an API, and to ask it. */
export type ApiDefinitionWidgetsOptions = {
  appTreeApi: AppTreeApi;
  discoveryApi: DiscoveryApi;
  identityApi: IdentityApi;
};

/** Backstage's widgets; the OpenAPI one reaches the plugins of this portal. */
export function apiDefinitionWidgets(
  options: ApiDefinitionWidgetsOptions,
): ApiDocsConfig {
  const { appTreeApi, ...apis } = options;
  const widgets = defaultDefinitionWidgets();
  return {
    getApiDefinitionWidget: entity => {
      const widget = widgets.find(({ type }) => type === entity.spec.type);
      const ref = stringifyEntityRef(entity);
      const pluginId = findPluginOfApi(appTreeApi.getTree().tree, ref);
      if (widget?.type !== 'openapi' || pluginId === undefined) {
        return widget;
      }
      const requestInterceptor = pluginRequestInterceptor({
        ...apis,
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
