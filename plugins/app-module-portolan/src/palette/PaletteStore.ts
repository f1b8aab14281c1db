import type { PaletteApi } from '@portolan/frontend-kit';

/** Whether the palette is open, for what opens it and what shows it. */
export class PaletteStore implements PaletteApi {
  private isOpenNow = false;
  private readonly listeners = new Set<() => void>();

  readonly open = () => this.set(true);

  readonly close = () => this.set(false);

  readonly isOpen = () => this.isOpenNow;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  private set(isOpen: boolean): void {
    this.isOpenNow = isOpen;
    this.listeners.forEach(listener => listener());
  }
}

/** The one palette of the app. */
export const palette = new PaletteStore();
