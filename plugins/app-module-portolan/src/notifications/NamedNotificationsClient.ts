import type { AppTreeApi } from '@backstage/frontend-plugin-api';
import type { Notification } from '@backstage/plugin-notifications-common';
import { NotificationsClient } from '@backstage/plugin-notifications';

type Options = ConstructorParameters<typeof NotificationsClient>[0] & {
  appTreeApi: AppTreeApi;
};

/** How the back end names a plugin from which a notification comes. */
const PLUGIN = /^plugin:(.+)$/;

/**
 * Names where a notification comes from as the navigation does, by the title of
 * the plugin, and not by its id.
 */
export class NamedNotificationsClient extends NotificationsClient {
  private readonly appTreeApi: AppTreeApi;

  constructor({ appTreeApi, ...options }: Options) {
    super(options);
    this.appTreeApi = appTreeApi;
  }

  async getNotifications(
    ...request: Parameters<NotificationsClient['getNotifications']>
  ) {
    const answer = await super.getNotifications(...request);
    const notifications = answer.notifications.map(item => this.named(item));
    return { ...answer, notifications };
  }

  async getNotification(id: string) {
    return this.named(await super.getNotification(id));
  }

  private named(notification: Notification): Notification {
    const id = PLUGIN.exec(notification.origin)?.[1];
    const title = id && this.titleOf(id);
    // Some plugins give their own name as the topic too.
    const { topic, ...payload } = notification.payload;
    return title
      ? {
          ...notification,
          origin: title,
          payload: topic === title ? payload : notification.payload,
        }
      : notification;
  }

  private titleOf(pluginId: string): string | undefined {
    const { tree } = this.appTreeApi.getTree();
    for (const { spec } of tree.nodes.values()) {
      if (spec.plugin.id === pluginId) {
        return spec.plugin.title;
      }
    }
    return undefined;
  }
}
