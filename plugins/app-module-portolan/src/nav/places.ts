import type { NavContentNavItem } from '@backstage/plugin-app-react';
import { placeDataRef } from '@portolan/frontend-kit';

/** Pages of Backstage that people come for most often, among the others. */
const PLACES: Partial<Record<string, number>> = {
  'page:home': 0,
  'page:catalog': 100,
};

function placeOf({ node }: NavContentNavItem): number | undefined {
  return node.instance?.getData(placeDataRef) ?? PLACES[node.spec.id];
}

/** The ids of the pages that have a place of their own, in its order. */
export function placedPages(items: readonly NavContentNavItem[]): string[] {
  return items
    .flatMap(item => {
      const place = placeOf(item);
      return place === undefined ? [] : [{ id: item.node.spec.id, place }];
    })
    .sort((a, b) => a.place - b.place)
    .map(({ id }) => id);
}
