import type { EntityOwnerStore } from '@portolan/backend-kit';
import type { TaskStore } from '../tasks';
import type { TaskResource } from './taskResource';

/** Reads tasks as the rules see them, with the owners of their entities. */
export async function readTaskResources(
  ids: string[],
  { store, owners }: { store: TaskStore; owners: EntityOwnerStore },
): Promise<TaskResource[]> {
  const found = await store.getMany(ids);
  const ownersOf = await owners.ownersOf(
    found.flatMap(({ entityRef }) => entityRef ?? []),
  );
  return found.map(task => ({
    ...task,
    entityOwners: ownersOf.get(task.entityRef ?? '') ?? [],
  }));
}
