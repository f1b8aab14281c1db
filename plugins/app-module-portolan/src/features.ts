import { createFrontendFeatureLoader } from '@backstage/frontend-plugin-api';
import { apiDocsModule } from './apiDocs';
import { homeModule } from './home';
import { languageModule } from './language';
import { navModule } from './nav';
import { notificationsModule } from './notifications';
import { paletteModule } from './palette';
import { signInModule } from './signIn';
import { themeModule } from './theme';

/**
 * What makes a Backstage app Portolan, but for its plugins.
 *
 * @public
 */
export const portolanFeatures = createFrontendFeatureLoader({
  loader: () => [
    apiDocsModule,
    homeModule,
    languageModule,
    navModule,
    notificationsModule,
    paletteModule,
    signInModule,
    themeModule,
  ],
});
