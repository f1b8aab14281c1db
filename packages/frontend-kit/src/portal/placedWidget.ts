import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import type { HomePageWidgetBlueprintParams } from '@backstage/plugin-home-react/alpha';
import { placeDataRef } from './dataRefs';

/**
 * A widget, and its place among those about work: see {@link placeDataRef}.
 * `extension` is the name of the extension within the plugin.
 *
 * @public
 */
export type PlacedWidgetOptions = HomePageWidgetBlueprintParams & {
  extension: string;
  place: number;
};

/**
 * A widget about the user's work, which a portal shows before the widgets that
 * lead elsewhere.
 *
 * @public
 */
export function placedWidget(options: PlacedWidgetOptions) {
  const { extension, place, ...params } = options;
  return HomePageWidgetBlueprint.makeWithOverrides({
    name: extension,
    output: [HomePageWidgetBlueprint.dataRefs.widget, placeDataRef],
    factory: originalFactory => [
      ...originalFactory(params),
      placeDataRef(place),
    ],
  });
}
