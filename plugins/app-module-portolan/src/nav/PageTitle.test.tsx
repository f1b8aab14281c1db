import {
  AppRootElementBlueprint,
  createFrontendModule,
  createFrontendPlugin,
  createRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { waitFor } from '@testing-library/react';
import { PageTitle } from './PageTitle';

function page(path: string, title: string) {
  return PageBlueprint.make({
    name: title.toLowerCase(),
    params: {
      path,
      title,
      routeRef: createRouteRef(),
      loader: async () => <h1>{title}</h1>,
    },
  });
}

const boats = createFrontendPlugin({
  pluginId: 'boats',
  extensions: [
    page('/', 'Start'),
    page('/boats', 'Boats'),
    page('/boats/old', 'Wrecks'),
  ],
});

const titles = createFrontendModule({
  pluginId: 'app',
  extensions: [
    AppRootElementBlueprint.make({ params: { element: <PageTitle /> } }),
  ],
});

it.each([
  ['/', 'Start'],
  ['/boats', 'Boats'],
  ['/boats/12', 'Boats'],
  ['/boats/old/3', 'Wrecks'],
  ['/boatsmen', 'Not found'],
])('names the tab of %s', async (path, title) => {
  renderTestApp({
    features: [boats, titles],
    initialRouteEntries: [path],
    config: { app: { title: 'Portal' } },
  });
  await waitFor(() => expect(document.title).toBe(`${title} | Portal`));
});
