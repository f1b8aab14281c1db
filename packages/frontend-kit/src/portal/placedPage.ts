import {
  coreExtensionData,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import type { RouteRef } from '@backstage/frontend-plugin-api';
import { placeDataRef } from './dataRefs';

/**
 * A page, and its place in the navigation: see {@link placeDataRef}. Title and
 * icon are those of the plugin.
 *
 * @public
 */
export type PlacedPageOptions = {
  place: number;
  path: string;
  routeRef: RouteRef;
  loader: () => Promise<JSX.Element>;
};

/**
 * A page that people come for so often that it has a place of its own in the
 * navigation; in portals that know of no places, a page like any other.
 *
 * @public
 */
export function placedPage({ place, ...params }: PlacedPageOptions) {
  return PageBlueprint.makeWithOverrides({
    output: [
      coreExtensionData.routePath,
      coreExtensionData.reactElement,
      coreExtensionData.routeRef.optional(),
      coreExtensionData.title.optional(),
      coreExtensionData.icon.optional(),
      placeDataRef,
    ],
    factory: originalFactory => [
      ...originalFactory(params),
      placeDataRef(place),
    ],
  });
}
