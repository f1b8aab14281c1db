import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { loadEntityTasksCard } from '../entity';

/** The card of an entity's or a person's page. */
export const entityTasksCard = EntityCardBlueprint.make({
  name: 'tasks',
  params: {
    type: 'content',
    filter: {
      kind: {
        $in: ['component', 'system', 'domain', 'resource', 'group', 'user'],
      },
    },
    loader: async () => {
      const EntityTasksCard = await loadEntityTasksCard();
      return <EntityTasksCard />;
    },
  },
});
