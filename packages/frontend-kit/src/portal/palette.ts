import {
  createApiRef,
  createExtensionBlueprint,
  createExtensionDataRef,
} from '@backstage/frontend-plugin-api';

/**
 * What an action of the palette is called, and where it leads or what it does.
 *
 * @public
 */
export type PaletteChoice = {
  title: string;
  /** Other words by which people look for it. */
  keywords?: readonly string[];
} & ({ href: string } | { onSelect: () => void });

/**
 * An action that a plugin adds to the palette. `useChoice` is a hook, so that
 * the title is in the user's language and the address is where the portal has
 * the page; `undefined` where the user can't do it.
 *
 * @public
 */
export type PaletteAction = {
  id: string;
  useChoice: () => PaletteChoice | undefined;
};

/**
 * An action of the palette.
 *
 * @public
 */
export const paletteActionDataRef =
  createExtensionDataRef<PaletteAction>().with({
    id: 'portolan.palette-action',
  });

/**
 * Adds an action to the palette that Ctrl+K or ⌘K opens. Portals without a
 * palette leave it alone.
 *
 * @public
 */
export const PaletteActionBlueprint = createExtensionBlueprint({
  kind: 'palette-action',
  attachTo: { id: 'app-root-element:app/palette', input: 'actions' },
  output: [paletteActionDataRef],
  factory: (params: Pick<PaletteAction, 'useChoice'>, { node }) => [
    paletteActionDataRef({ id: node.spec.id, ...params }),
  ],
});

/**
 * Opens the portal's palette.
 *
 * @public
 */
export type PaletteApi = { open: () => void };

/**
 * The palette, in portals that have one.
 *
 * @public
 */
export const paletteApiRef = createApiRef<PaletteApi>({
  id: 'portolan.palette',
});
