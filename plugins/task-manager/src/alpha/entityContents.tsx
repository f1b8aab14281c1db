import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { loadEntityTasksContent } from '../entity';

/** The tab of an entity's or a person's page. */
export const entityTasksContent = EntityContentBlueprint.make({
  params: {
    path: '/tasks',
    title: 'Tasks',
    group: 'operation',
    filter: {
      kind: {
        $in: [
          'component',
          'system',
          'domain',
          'resource',
          'api',
          'group',
          'user',
          'template',
        ],
      },
    },
    loader: async () => {
      const EntityTasksContent = await loadEntityTasksContent();
      return <EntityTasksContent />;
    },
  },
});
