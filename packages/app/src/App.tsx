import { createApp } from '@backstage/frontend-defaults';
import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import userSettingsAppModule from '@backstage/plugin-app-module-user-settings';
import authPlugin from '@backstage/plugin-auth';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import homePlugin from '@backstage/plugin-home/alpha';
import notificationsPlugin from '@backstage/plugin-notifications/alpha';
import orgPlugin from '@backstage/plugin-org/alpha';
import searchPlugin from '@backstage/plugin-search/alpha';
import signalsPlugin from '@backstage/plugin-signals/alpha';
import techdocsPlugin from '@backstage/plugin-techdocs/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import portolanFeatures from '@portolan/plugin-app-module-portolan';
import taskManagerPlugin from '@portolan/plugin-task-manager/alpha';

export default createApp({
  features: [
    apiDocsPlugin,
    authPlugin,
    catalogPlugin,
    homePlugin,
    notificationsPlugin,
    orgPlugin,
    searchPlugin,
    signalsPlugin,
    techdocsPlugin,
    userSettingsAppModule,
    userSettingsPlugin,
    portolanFeatures,
    taskManagerPlugin,
  ],
});
