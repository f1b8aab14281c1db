import type { PaletteItem } from './items';

/** What a user chose last, as far as it has an address. */
export type RecentItem = Pick<PaletteItem, 'id' | 'title' | 'about'> & {
  href: string;
};

const MAX_RECENT = 5;

/** Of each user who signs in with this browser. */
const keyOf = (userRef: string) => `portolan.palette.recent/${userRef}`;

/** The last choices, the newest first; none where they can't be read. */
export function readRecent(userRef: string): RecentItem[] {
  try {
    const kept: unknown = JSON.parse(
      localStorage.getItem(keyOf(userRef)) ?? '[]',
    );
    return Array.isArray(kept) ? kept.filter(isRecent) : [];
  } catch {
    // Some browsers keep nothing.
    return [];
  }
}

/** Puts a choice before those of earlier. */
export function keepRecent(userRef: string, item: RecentItem): void {
  const others = readRecent(userRef).filter(({ href }) => href !== item.href);
  try {
    localStorage.setItem(
      keyOf(userRef),
      JSON.stringify([item, ...others].slice(0, MAX_RECENT)),
    );
  } catch {
    // It is merely not among the first next time.
  }
}

function isRecent(item: unknown): item is RecentItem {
  const { id, title, href } = (item ?? {}) as Partial<RecentItem>;
  return [id, title, href].every(part => typeof part === 'string');
}
