import {
  ApiBlueprint,
  AppRootElementBlueprint,
  createExtensionInput,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { paletteActionDataRef, paletteApiRef } from '@portolan/frontend-kit';
import { PaletteHost } from './PaletteHost';
import { palette } from './PaletteStore';

/** The palette, and what plugins add to it. */
export const paletteModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    ApiBlueprint.make({
      name: 'palette',
      params: defineParams =>
        defineParams({
          api: paletteApiRef,
          deps: {},
          factory: () => palette,
        }),
    }),
    AppRootElementBlueprint.makeWithOverrides({
      name: 'palette',
      inputs: { actions: createExtensionInput([paletteActionDataRef]) },
      factory: (original, { inputs }) => {
        const actions = inputs.actions.map(input =>
          input.get(paletteActionDataRef),
        );
        return original({ element: <PaletteHost actions={actions} /> });
      },
    }),
  ],
});
