import type { PaletteApi } from '@portolan/frontend-kit';

/**
 * Whether the palette is open, and what is typed in it, for what opens it and
 * what shows it.
 */
export class PaletteStore implements PaletteApi {
  private isOpenNow = false;
  private text = '';
  private readonly listeners = new Set<() => void>();

  readonly open = () => this.set(true);

  readonly close = () => this.set(false);

  readonly isOpen = () => this.isOpenNow;

  readonly typed = () => this.text;

  readonly type = (text: string) => {
    this.text = text;
    this.tell();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  private set(isOpen: boolean): void {
    this.isOpenNow = isOpen;
    this.text = '';
    this.tell();
  }

  private tell(): void {
    this.listeners.forEach(listener => listener());
  }
}

/** The one palette of the app. */
export const palette = new PaletteStore();
