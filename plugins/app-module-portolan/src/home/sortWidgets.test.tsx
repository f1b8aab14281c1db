import {
  coreExtensionData,
  createExtension,
  createExtensionInput,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { placedWidget } from '@portolan/frontend-kit';
import { screen } from '@testing-library/react';
import { sortWidgets } from './sortWidgets';

const components = async () => ({ Content: () => <></> });

const page = createExtension({
  kind: 'page',
  attachTo: { id: 'app/routes', input: 'routes' },
  inputs: {
    widgets: createExtensionInput([HomePageWidgetBlueprint.dataRefs.widget]),
  },
  output: [coreExtensionData.routePath, coreExtensionData.reactElement],
  factory: ({ inputs }) => {
    const { work, others } = sortWidgets(
      inputs.widgets.map(input =>
        input.get(HomePageWidgetBlueprint.dataRefs.widget),
      ),
    );
    const names = (widgets: typeof work) =>
      widgets.map(({ name }) => name).join(' ');
    return [
      coreExtensionData.routePath('/'),
      coreExtensionData.reactElement(
        <p>{`${names(work)}, then ${names(others)}`}</p>,
      ),
    ];
  },
});

it('puts the widgets about work first, as the plugins say', async () => {
  const home = createFrontendPlugin({
    pluginId: 'home',
    extensions: [
      page,
      HomePageWidgetBlueprint.make({ name: 'x', params: { components } }),
      placedWidget({ extension: 'b', name: 'Late', place: 30, components }),
      placedWidget({ extension: 'a', name: 'Early', place: 5, components }),
    ],
  });
  renderTestApp({ features: [home] });
  expect(
    await screen.findByText('Early Late, then home-page-widget:home/x'),
  ).toBeVisible();
});
