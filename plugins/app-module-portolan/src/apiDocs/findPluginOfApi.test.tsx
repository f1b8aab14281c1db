import {
  ApiBlueprint,
  appTreeApiRef,
  createApiRef,
  createFrontendPlugin,
  useApi,
} from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { apiEntityDataRef } from '@portolan/frontend-kit';
import { screen } from '@testing-library/react';
import { findPluginOfApi } from './findPluginOfApi';

const boatsApiRef = createApiRef<object>().with({
  id: 'plugin.boats.service',
  pluginId: 'boats',
});

const boatsApi = ApiBlueprint.makeWithOverrides({
  output: [ApiBlueprint.dataRefs.factory, apiEntityDataRef],
  factory: originalFactory => [
    ...originalFactory(defineParams =>
      defineParams({ api: boatsApiRef, deps: {}, factory: () => ({}) }),
    ),
    apiEntityDataRef('api:default/boats'),
  ],
});

const boats = createFrontendPlugin({
  pluginId: 'boats',
  extensions: [boatsApi],
});

function Found() {
  const { tree } = useApi(appTreeApiRef).getTree();
  const find = (ref: string) => findPluginOfApi(tree, ref) ?? 'nobody';
  return <p>{`${find('api:default/boats')}, ${find('api:default/others')}`}</p>;
}

it('goes by what plugins say, and by nothing else', async () => {
  renderInTestApp(<Found />, { features: [boats] });
  expect(await screen.findByText('boats, nobody')).toBeVisible();
});
