import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import { DatabaseNotificationStore } from './store/DatabaseNotificationStore';
import { DatabasePreferenceStore } from '../preferences';
import type { MessageOptions } from './messages';
import { Notifier } from './Notifier';
import { CatalogRecipientResolver } from './RecipientResolver';

type Options = MessageOptions & {
  database: Knex;
  auth: AuthService;
  catalog: CatalogService;
  logger: LoggerService;
  notifications: NotificationService;
};

/** Builds the notifier, which looks people up in the catalog as the plugin. */
export function createNotifier({
  database,
  auth,
  catalog,
  ...options
}: Options): Notifier {
  return Notifier.create({
    ...options,
    store: DatabaseNotificationStore.create({ database }),
    preferences: DatabasePreferenceStore.create({ database }),
    recipients: CatalogRecipientResolver.create({
      catalog,
      credentials: () => auth.getOwnServiceCredentials(),
    }),
  });
}
