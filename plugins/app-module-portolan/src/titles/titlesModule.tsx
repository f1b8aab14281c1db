import {
  AppRootElementBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { PageTitle } from './PageTitle';

/** The titles of pages in the browser's tab. */
export const titlesModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    AppRootElementBlueprint.make({
      name: 'page-title',
      params: { element: <PageTitle /> },
    }),
  ],
});
