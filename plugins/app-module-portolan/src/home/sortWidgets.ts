import type { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { placeDataRef } from '@portolan/frontend-kit';

type Widgets = HomePageLayoutProps['widgets'];

function placeOf({ node }: Widgets[number]): number | undefined {
  return node.instance?.getData(placeDataRef);
}

/**
 * Widgets with a place are about the user's work and stand in its order; the
 * others lead elsewhere.
 */
export function sortWidgets(widgets: Widgets): {
  work: Widgets;
  others: Widgets;
} {
  const work = widgets.filter(widget => placeOf(widget) !== undefined);
  return {
    work: work.sort((a, b) => (placeOf(a) ?? 0) - (placeOf(b) ?? 0)),
    others: widgets.filter(widget => placeOf(widget) === undefined),
  };
}
