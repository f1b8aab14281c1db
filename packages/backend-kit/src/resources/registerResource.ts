import type {
  PermissionsRegistryService,
  PermissionsRegistryServiceAddResourceTypeOptions as ResourceTypeOptions,
} from '@backstage/backend-plugin-api';
import type {
  BasicPermission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  createConditionTransformer,
  type ConditionTransformer,
  type PermissionResourceRef,
} from '@backstage/plugin-permission-node';
import { isUuid } from '../checks';

/**
 * A type of resource, as the permission framework is to know it. Ids are UUIDs.
 *
 * @public
 */
export type ResourceOptions<
  Resource extends { id: string },
  Leaf,
  Type extends string,
> = {
  permissionsRegistry: PermissionsRegistryService;
  resourceRef: PermissionResourceRef<Resource, Leaf, Type>;
  /** The permissions on these resources. */
  resourcePermissions: readonly ResourcePermission[];
  /** The permissions of the plugin that are about no single resource. */
  basicPermissions?: readonly BasicPermission[];
  rules: ResourceTypeOptions<Type, Resource, Leaf>['rules'];
  /** Resources by their ids, in no particular order, without missing ones. */
  getMany(ids: string[]): Promise<Resource[]>;
};

/**
 * Tells the permission framework which permissions there are, and how to judge
 * a resource by the conditions of a policy. Answers with what turns these into
 * what a store compiles.
 */
export function registerResource<
  Resource extends { id: string },
  Leaf,
  Type extends string,
>(options: ResourceOptions<Resource, Leaf, Type>): ConditionTransformer<Leaf> {
  type Types = ResourceTypeOptions<Type, Resource, Leaf>;
  const { permissionsRegistry: registry, resourceRef, rules } = options;
  registry.addPermissions([...(options.basicPermissions ?? [])]);
  const getResources = async (ids: string[]) => {
    const found = await options.getMany(ids.filter(isUuid));
    const byId = new Map(found.map(resource => [resource.id, resource]));
    return ids.map(id => byId.get(id.toLowerCase()));
  };
  registry.addResourceType({
    resourceRef,
    permissions: [...options.resourcePermissions],
    rules,
    // The compiler resolves Backstage's `NoInfer` for known types only.
    getResources: getResources as Types['getResources'],
  });
  return createConditionTransformer(registry.getPermissionRuleset(resourceRef));
}
