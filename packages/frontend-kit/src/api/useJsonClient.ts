import { fetchApiRef, useApi } from '@backstage/core-plugin-api';
import { JsonClient } from './JsonClient';

/**
 * Speaks to the back end of a plugin as the user.
 *
 * @public
 */
export function useJsonClient(pluginId: string): JsonClient {
  const fetchApi = useApi(fetchApiRef);
  return JsonClient.create({ fetchApi, pluginId });
}
