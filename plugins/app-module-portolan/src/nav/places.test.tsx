import {
  createFrontendModule,
  createFrontendPlugin,
  createRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { NavContentBlueprint } from '@backstage/plugin-app-react';
import { placedPage } from '@portolan/frontend-kit';
import { screen } from '@testing-library/react';
import { placedPages } from './places';

function pluginWith(pluginId: string, place?: number) {
  const routeRef = createRouteRef();
  const params = {
    path: `/${pluginId}`,
    routeRef,
    loader: async () => <p>{pluginId}</p>,
  };
  return createFrontendPlugin({
    pluginId,
    title: pluginId,
    icon: <span />,
    routes: { root: routeRef },
    extensions: [
      place === undefined
        ? PageBlueprint.make({ params })
        : placedPage({ ...params, place }),
    ],
  });
}

const nav = NavContentBlueprint.make({
  params: {
    component: ({ navItems }) => (
      <nav>{placedPages(navItems.rest()).join(' ')}</nav>
    ),
  },
});

it('puts first what people come for most often, as the plugins say', async () => {
  renderTestApp({
    features: [
      createFrontendModule({ pluginId: 'app', extensions: [nav] }),
      pluginWith('zoo'),
      pluginWith('catalog'),
      pluginWith('late', 60),
      pluginWith('early', 20),
      pluginWith('home'),
    ],
    initialRouteEntries: ['/zoo'],
  });
  expect(await screen.findByRole('navigation')).toHaveTextContent(
    'page:home page:early page:late page:catalog',
  );
});
