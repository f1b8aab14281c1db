import type { AppTree } from '@backstage/frontend-plugin-api';
import { apiEntityDataRef } from '@portolan/frontend-kit';

/**
 * The id of the plugin that says that its back end serves an API. What the
 * catalog says of an API doesn't count: whoever describes one there could have
 * any plugin asked as whoever tries it out.
 */
export function findPluginOfApi(
  tree: AppTree,
  entityRef: string,
): string | undefined {
  const node = [...tree.nodes.values()].find(
    ({ instance }) => instance?.getData(apiEntityDataRef) === entityRef,
  );
  return node?.spec.plugin.pluginId;
}
