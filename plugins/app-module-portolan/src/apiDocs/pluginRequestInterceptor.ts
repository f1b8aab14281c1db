import type { DiscoveryApi, IdentityApi } from '@backstage/frontend-plugin-api';

/** What Swagger UI passes on, as far as this interceptor knows it. */
export type SwaggerRequest = {
  url: string;
  headers?: Record<string, string>;
  /** Set while Swagger UI loads a definition, not when one is tried out. */
  loadSpec?: boolean;
};

/**
 * Sends requests that are tried out to the plugin behind a definition.
 *
 * The contract's server is `/`, since a plugin doesn't know where it is
 * mounted; Swagger UI takes that for the root of the front end. Requests to any
 * other origin are left alone, so that the person's token never leaves the
 * portal.
 */
export function pluginRequestInterceptor(options: {
  discoveryApi: DiscoveryApi;
  identityApi: IdentityApi;
  pluginId: string;
  /** Origin of the front end. */
  origin: string;
}) {
  const { discoveryApi, identityApi, pluginId, origin } = options;
  return async <T extends SwaggerRequest>(request: T): Promise<T> => {
    const url = new URL(request.url, origin);
    if (request.loadSpec || url.origin !== origin) {
      return request;
    }
    const baseUrl = await discoveryApi.getBaseUrl(pluginId);
    const { token } = await identityApi.getCredentials();
    return {
      ...request,
      url: `${baseUrl}${url.pathname}${url.search}`,
      headers: {
        ...(token && { Authorization: `Bearer ${token}` }),
        ...request.headers,
      },
    };
  };
}
