import type { Me } from '@portolan/frontend-kit';
import { useState } from 'react';
import { usePortalTranslations } from '../translation';
import { matching } from './items';
import type { PaletteItem, PaletteSection } from './items';
import { readRecent } from './recent';
import { useFound } from './useFound';
import { usePages } from './usePages';
import { usePortalActions } from './usePortalActions';

/** What the palette offers, and whether there may be more of it. */
export type PaletteContent = {
  sections: PaletteSection[];
  isSearching: boolean;
  error: Error | null;
  retry: () => void;
};

/**
 * What matches the text: first what one chose last, then actions and pages,
 * then what the portal's search finds, by kind.
 */
export function usePaletteSections(options: {
  typed: string;
  me: Me;
  pluginActions: readonly PaletteItem[];
}): PaletteContent {
  const { typed, me, pluginActions } = options;
  const t = usePortalTranslations();
  const [recent] = useState(() => readRecent(me.userRef));
  const portalActions = usePortalActions();
  const pages = usePages();
  const found = useFound(typed);
  const text = typed.trim();
  const chosen: PaletteItem[] = recent.map(item => ({
    ...item,
    id: `recent:${item.id}`,
  }));
  const everything: PaletteItem = {
    id: 'search',
    title: t('palette.everything', { text }),
    href: `/search?query=${encodeURIComponent(text)}`,
  };
  const all: PaletteSection[] = [
    { id: 'recent', title: t('palette.recent'), items: chosen },
    {
      id: 'actions',
      title: t('palette.actions'),
      items: [...pluginActions, ...portalActions],
    },
    { id: 'pages', title: t('palette.pages'), items: pages },
  ].map(section => ({ ...section, items: matching(section.items, text) }));
  const sections = [
    ...all,
    ...found.sections,
    // Not before the rest is there: Enter takes what is first.
    ...(text && !found.isSearching
      ? [{ id: 'search', title: t('palette.search'), items: [everything] }]
      : []),
  ].filter(({ items }) => items.length > 0);
  const { isSearching, error, retry } = found;
  return { sections, isSearching, error, retry };
}
