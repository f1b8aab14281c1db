import {
  coreExtensionData,
  createRouteRef,
} from '@backstage/frontend-plugin-api';
import { createExtensionTester } from '@backstage/frontend-test-utils';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { placeDataRef, placedPage, placedWidget } from '.';

describe('what has a place in the portal', () => {
  it('is a page as any other besides', () => {
    const page = createExtensionTester(
      placedPage({
        place: 7,
        path: '/boats',
        routeRef: createRouteRef(),
        loader: async () => <p>Boats</p>,
      }),
    );
    expect(page.get(placeDataRef)).toBe(7);
    expect(page.get(coreExtensionData.routePath)).toBe('/boats');
  });

  it('is a widget as any other besides', () => {
    const widget = createExtensionTester(
      placedWidget({
        extension: 'mine',
        place: 8,
        name: 'MyBoats',
        components: async () => ({ Content: () => <p>Boats</p> }),
      }),
    );
    expect(widget.get(placeDataRef)).toBe(8);
    const { name } = widget.get(HomePageWidgetBlueprint.dataRefs.widget);
    expect(name).toBe('MyBoats');
  });
});
