import { useRouteRef } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { PaletteActionBlueprint } from '@portolan/frontend-kit';
import { taskCreatePermission } from '@portolan/plugin-task-manager-common';
import { rootRouteRef, NEW_TASK_HASH } from '../routes';
import { useTranslations } from '../translation';

/** Leads to the field where one types what needs doing. */
export const addTaskAction = PaletteActionBlueprint.make({
  name: 'add',
  params: {
    useChoice: () => {
      const t = useTranslations();
      const root = useRouteRef(rootRouteRef)();
      const { allowed } = usePermission({ permission: taskCreatePermission });
      return allowed
        ? { title: t('palette.add'), href: `${root}${NEW_TASK_HASH}` }
        : undefined;
    },
  },
});

/** Leads to the tasks of the user. */
export const myTasksAction = PaletteActionBlueprint.make({
  name: 'mine',
  params: {
    useChoice: () => {
      const t = useTranslations();
      const root = useRouteRef(rootRouteRef)();
      const href = `${root}?assignee=me`;
      return { title: t('palette.mine'), href };
    },
  },
});
