import {
  ApiBlueprint,
  appTreeApiRef,
  coreExtensionData,
  createFrontendModule,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { notificationsApiRef } from '@backstage/plugin-notifications';
import notificationsPlugin from '@backstage/plugin-notifications/alpha';
import { NamedNotificationsClient } from './NamedNotificationsClient';
import { ReadOnOpen } from './ReadOnOpen';

/** Notifications that say where they come from, and are read once opened. */
export const notificationsModule = createFrontendModule({
  pluginId: 'notifications',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: notificationsApiRef,
          deps: {
            discoveryApi: discoveryApiRef,
            fetchApi: fetchApiRef,
            appTreeApi: appTreeApiRef,
          },
          factory: options => new NamedNotificationsClient(options),
        }),
    }),
    notificationsPlugin.getExtension('page:notifications').override({
      factory: original => {
        const page = original();
        return [
          ...page,
          coreExtensionData.reactElement(
            <ReadOnOpen>{page.get(coreExtensionData.reactElement)}</ReadOnOpen>,
          ),
        ];
      },
    }),
    HomePageWidgetBlueprint.make({
      name: 'unread-notifications',
      params: {
        name: 'UnreadNotifications',
        description: 'The newest notifications that you have not read',
        components: async () => ({
          Content: (await import('./UnreadNotifications')).UnreadNotifications,
        }),
      },
    }),
  ],
});
