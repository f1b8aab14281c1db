import { sortKey } from '@portolan/common-kit';

/** Something to choose in the palette. */
export type PaletteItem = {
  id: string;
  title: string;
  /** What it is, or what it belongs to. */
  about?: string;
  keywords?: readonly string[];
  href?: string;
  onSelect?: () => void;
};

/** Some of them under one heading. */
export type PaletteSection = {
  id: string;
  title: string;
  items: PaletteItem[];
};

/**
 * Those that have each word of what is typed in their title or keywords, with
 * or without its accents and capitals.
 */
export function matching(
  items: readonly PaletteItem[],
  typed: string,
): PaletteItem[] {
  const words = sortKey(typed).split(/\s+/).filter(Boolean);
  return items.filter(({ title, keywords = [] }) => {
    const texts = [title, ...keywords].map(sortKey);
    return words.every(word => texts.some(text => text.includes(word)));
  });
}
