import type { View } from '@portolan/plugin-task-manager-common';
import { ADA } from './tasks';

/** Saved views in memory. */
export class FakeViews {
  readonly items: View[] = [];

  async save(
    request: Request,
    id = `view-${this.items.length}`,
  ): Promise<View> {
    const now = new Date().toISOString();
    const view: View = {
      sharedWith: null,
      ...(await request.json()),
      id,
      ownerRef: ADA,
      createdAt: now,
      updatedAt: now,
    };
    const at = this.items.findIndex(other => other.id === id);
    this.items.splice(at < 0 ? this.items.length : at, 1, view);
    return view;
  }

  remove(id: string): undefined {
    const at = this.items.findIndex(view => view.id === id);
    this.items.splice(at, 1);
  }
}
